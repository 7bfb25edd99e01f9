// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// Of the services about people what no command asks for, so that a desk of tests has them all.
class FakePeople : public SubjectService
{
public:
    Answer<PersonView> about(PlatformId, SubjectId, const std::string &) override
    {
        return QtFuture::makeReadyFuture(Result<PersonView>(PersonView()));
    }
    Answer<std::vector<ElsewhereView>> elsewhere(PlatformId, SubjectId) override
    {
        return QtFuture::makeReadyFuture(Result<std::vector<ElsewhereView>>(std::vector<ElsewhereView>()));
    }
};

} // namespace desk::test
