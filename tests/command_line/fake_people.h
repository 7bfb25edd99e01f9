// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// Of the services about people: imports that were made, and what no command asks for.
class FakePeople : public SubjectService
{
public:
    std::vector<ImportRunView> runs;
    Result<UndoReport> undoPreview = UndoReport{12, 3, 5};
    std::vector<ImportId> undone;

    Answer<ImportPreview> preview(const ImportOrder &) override
    {
        return ready<ImportPreview>(ImportPreview());
    }
    Answer<std::vector<ImportRunView>> imports(PlatformId) override
    {
        return ready<std::vector<ImportRunView>>(runs);
    }
    Answer<UndoReport> previewUndo(PlatformId, ImportId) override { return ready<UndoReport>(undoPreview); }
    Answer<UndoReport> undoImport(PlatformId, ImportId import) override
    {
        undone.push_back(import);
        return ready<UndoReport>(undoPreview);
    }
    Answer<PersonView> about(PlatformId, SubjectId, const std::string &) override
    {
        return ready<PersonView>(PersonView());
    }
    Answer<std::vector<ElsewhereView>> elsewhere(PlatformId, SubjectId) override
    {
        return ready<std::vector<ElsewhereView>>(std::vector<ElsewhereView>());
    }
};

} // namespace desk::test
