// SPDX-License-Identifier: GPL-3.0-or-later
// The five services of a FakeDesk. Only fake_desk.cpp needs this.
#pragma once

#include "tests/support/fake_desk.h"

namespace desk::test {

std::unique_ptr<SessionService> makeFakeSession(FakeDesk &desk);
std::unique_ptr<AdministrationService> makeFakeAdministration(FakeDesk &desk);
std::unique_ptr<SubjectService> makeFakeSubjects(FakeDesk &desk);
std::unique_ptr<RequestService> makeFakeRequests(FakeDesk &desk);
std::unique_ptr<AuditService> makeFakeAudit(FakeDesk &desk);

} // namespace desk::test
