// SPDX-License-Identifier: GPL-3.0-or-later
// What of a request is sealed comes back as it was, from every version that wrote it.
#include "core/base/bytes.h"
#include "core/requests/request_content.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>

using namespace desk;
using namespace desk::requests;

namespace {

template <typename AnyId>
AnyId idOf(std::uint8_t byte)
{
    AnyId id;
    id.bytes.fill(byte);
    return id;
}

Request full()
{
    Request out;
    out.email = "mei@example.com";
    out.phone = "+49 30 1234567";
    out.account = "A-7";
    out.order = "1001";
    out.text = "请删除我的数据";
    out.behalf = {Behalf::Lawyer, "Kanzlei", "signed mandate of 2026-10-01", "access and deletion", QDate(2026, 10, 2)};
    out.links = {{idOf<RequestId>(3), LinkKind::MergedFrom, QDate(2026, 9, 1)}, {idOf<RequestId>(4), LinkKind::Repeat, {}}};
    out.challenge = PendingChallenge{policy::VerificationMethod::OneTimeCode, policy::IdentifierKind::Email, {}, Instant(std::chrono::milliseconds(77))};
    out.challenge->codeHash.fill(0x5A);
    Action action;
    action.right = policy::Right::Deletion;
    action.state = State::Approved;
    action.outcome = Outcome::Partial;
    action.assignee = idOf<StaffId>(5);
    action.plannedBy = idOf<StaffId>(6);
    action.approvedBy = idOf<StaffId>(7);
    action.planDigest = "ab12";
    action.refusal = Refusal{"gdpr.17.3.b", "kept for tax"};
    action.extension = Extension{"many systems", QDate(2026, 11, 1)};
    action.pauses = {{"identity", QDate(2026, 10, 3), QDate(2026, 10, 9)}, {"fee", QDate(2026, 10, 10), {}}};
    action.identityProvenOn = QDate(2026, 10, 9);
    action.feePaidOn = QDate(2026, 10, 11);
    action.answeredOn = QDate(2026, 11, 20);
    action.purposes = {"direct-marketing", "analysis"};
    action.changes = {{3, idOf<RecordId>(8), "city", "Bonn", "Köln"}};
    action.specialist = idOf<StaffId>(9);
    action.answer = "answer";
    action.disclosureCase = "2";
    action.mergedFrom = idOf<RequestId>(3);
    action.outcomes = {{"orders", Outcome::Partial, "gdpr.17.3.b", QDate(2036, 1, 1), 12}};
    action.notices = {{"carriers", NoticeState::Acknowledged, QDate(2026, 11, 2), QDate(2026, 11, 3), ""}, {"bank", NoticeState::NotNeeded, {}, {}, "never held any"}};
    action.letters = {{"acknowledgement", QDate(2026, 10, 2)}};
    out.actions = {action, {}};
    out.actions[1].right = policy::Right::Objection;
    out.redactions = {{"orders", "00ff", "note", "Maria López", 2, 3, true, "others-rights", idOf<StaffId>(6)}};
    out.undecided = 2;
    return out;
}

/// As the store has it before it opens the rest.
Request clearOf(const Request &request)
{
    Request out;
    for (const Action &action : request.actions) {
        out.actions.emplace_back().right = action.right;
        out.actions.back().dueOn = QDate(2026, 12, 1);
    }
    return out;
}

} // namespace

TEST(RequestContent, comesBackWhole)
{
    const Request wrote = full();
    const crypto::SecretBytes content = encodeContent(wrote);
    Request read = clearOf(wrote);
    ASSERT_OK(decodeContent(read, content));
    EXPECT_EQ(encodeContent(read), content);  // every member that is written was read
    EXPECT_EQ(read.text, wrote.text);
    EXPECT_EQ(read.links[0].receivedBefore, QDate(2026, 9, 1));
    ASSERT_EQ(read.actions.size(), 2U);
    const Action &action = read.actions[0];
    EXPECT_EQ(action.state, State::Approved);
    EXPECT_EQ(action.changes[0].after, "Köln");
    EXPECT_EQ(action.pauses[1].to.isValid(), false);
    EXPECT_EQ(action.notices[1].reason, "never held any");
    EXPECT_EQ(action.outcomes[0].eraseOn, QDate(2036, 1, 1));
    EXPECT_EQ(action.mergedFrom, wrote.actions[0].mergedFrom);
    EXPECT_EQ(action.dueOn, QDate(2026, 12, 1));  // stays what lay in clear
    ASSERT_EQ(read.redactions.size(), 1U);
    EXPECT_EQ(read.redactions[0].text, "Maria López");
    EXPECT_TRUE(read.redactions[0].struck);
    EXPECT_EQ(read.undecided, 2U);
}

TEST(RequestContent, versionOneKnewOneStateForAll)
{
    ByteWriter old;
    for (const char *text : {"a@example.com", "", "", "7", "letter"})
        old.sized(std::string_view(text));
    Request read;
    read.state = State::Planned;
    read.actions.emplace_back().right = policy::Right::Access;
    ASSERT_OK(decodeContent(read, old.view()));
    EXPECT_EQ(read.email, "a@example.com");
    EXPECT_EQ(read.actions[0].state, State::Planned);
}

TEST(RequestContent, aCutOrForeignContentIsDamaged)
{
    const Request wrote = full();
    const crypto::SecretBytes content = encodeContent(wrote);
    int refused = 0;
    for (std::size_t size = 0; size < content.size(); ++size) {
        Request read = clearOf(wrote);
        const auto verdict = decodeContent(read, ByteView(content).first(size));
        refused += verdict.ok() ? 0 : 1;
    }
    EXPECT_GE(refused, static_cast<int>(content.size()) - 1);  // the five texts alone are version 1
    Request swapped = clearOf(wrote);
    std::swap(swapped.actions[0], swapped.actions[1]);
    EXPECT_FAILS(decodeContent(swapped, content), ErrorCode::Damaged);
}

TEST(RequestContent, versionTwoKnewNoRedactions)
{
    Request wrote = full();
    wrote.redactions.clear();
    wrote.undecided = 0;
    const crypto::SecretBytes content = encodeContent(wrote);
    Bytes old = toBytes(ByteView(content).first(content.size() - 12)); // no list, no number
    std::size_t at = 0;
    for (const std::string *text : {&wrote.email, &wrote.phone, &wrote.account, &wrote.order, &wrote.text})
        at += 4 + text->size();
    ASSERT_EQ(old[at] + old[at + 1], 3);
    old[old[at] == 3 ? at : at + 1] = 2;
    Request read = clearOf(wrote);
    ASSERT_OK(decodeContent(read, old));
    EXPECT_EQ(read.actions[0].changes[0].after, "Köln");
    EXPECT_TRUE(read.redactions.empty());
}
