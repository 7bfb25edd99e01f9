// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// What is done about the rights of a request: keeps what it was asked, answers what a test put into it.
class FakeActions final : public VerificationService,
                          public ActionService,
                          public ClockService,
                          public LetterService
{
public:
    explicit FakeActions(FakeAnswers &answers) : m_answers(answers) {}

    RequestDetails details;
    VerificationAttempt attempt;
    VerificationResult verification;
    Challenge challenged;
    OnBehalf behalf;
    PlanView planned;
    std::vector<FieldCorrection> corrections;
    RefusalOrder refusal;
    FulfilOrder order;
    FulfilResult fulfilled{ActionOutcome::Granted, 2, "", "the passphrase", 10, "00"};
    NoticeOrder noticed;
    ExtensionOrder extension;
    std::vector<ActionClock> clocks;
    RedactionList redacted;
    RedactionOrder decided;
    StrikeOrder struck;
    LetterOrder letterOrder;
    LetterDraft letter;

    Answer<Challenge> challenge(const std::string &reference, policy::VerificationMethod method,
                                policy::IdentifierKind contact) override
    {
        return m_answers.answer("challenge " + reference + " " + std::string(policy::spelling(method)) + " " +
                                    std::string(policy::spelling(contact)),
                                challenged);
    }
    Answer<VerificationResult> verify(const std::string &, const VerificationAttempt &tried) override
    {
        attempt = tried;
        return m_answers.answer("verify", verification);
    }
    Answer<RequestDetails> setBehalf(const std::string &reference, const OnBehalf &seen) override
    {
        behalf = seen;
        return m_answers.answer("setBehalf " + reference, details);
    }

    Answer<PlanView> plan(const std::string &reference, policy::Right right) override
    {
        return m_answers.answer("plan " + reference + of(right), planned);
    }
    Answer<PlanView> correct(const std::string &reference,
                             const std::vector<FieldCorrection> &changes) override
    {
        corrections = changes;
        return m_answers.answer("correct " + reference, planned);
    }
    Answer<PlanView> refuse(const std::string &reference, policy::Right right,
                            const RefusalOrder &proposed) override
    {
        refusal = proposed;
        return m_answers.answer("refuse " + reference + of(right), planned);
    }
    Answer<RequestDetails> approve(const std::string &reference, policy::Right right,
                                   const std::string &digest) override
    {
        return m_answers.answer("approve " + reference + of(right) + " " + digest, details);
    }
    Answer<RequestDetails> sendBack(const std::string &reference, policy::Right right,
                                    const std::string &reason) override
    {
        return m_answers.answer("sendBack " + reference + of(right) + " " + reason, details);
    }
    Answer<FulfilResult> fulfil(const std::string &reference, policy::Right right,
                                const FulfilOrder &asked) override
    {
        order = asked;
        fulfilled.path = asked.path;
        return m_answers.answer("fulfil " + reference + of(right), fulfilled);
    }
    Answer<RequestDetails> withdraw(const std::string &reference, policy::Right right,
                                    const std::string &reason) override
    {
        return m_answers.answer("withdraw " + reference + of(right) + " " + reason, details);
    }
    Answer<RequestDetails> assign(const std::string &reference, policy::Right right,
                                  const std::string &name) override
    {
        return m_answers.answer("assign " + reference + of(right) + " " + name, details);
    }
    Answer<RequestDetails> notice(const std::string &reference, policy::Right right,
                                  const NoticeOrder &given) override
    {
        noticed = given;
        return m_answers.answer("notice " + reference + of(right) + " " + given.recipient, details);
    }
    Answer<RedactionList> redactions(const std::string &reference) override
    {
        return m_answers.answer("redactions " + reference, redacted);
    }
    Answer<RedactionList> revealRedactions(const std::string &reference, const std::string &reason) override
    {
        return m_answers.answer("revealRedactions " + reference + " " + reason, redacted);
    }
    Answer<RedactionList> redact(const std::string &reference, const RedactionOrder &given) override
    {
        decided = given;
        return m_answers.answer("redact " + reference, redacted);
    }
    Answer<RedactionList> strike(const std::string &reference, const StrikeOrder &given) override
    {
        struck = given;
        return m_answers.answer("strike " + reference, redacted);
    }
    Answer<RequestDetails> liftRestriction(const std::string &reference, QDate noticeSentOn) override
    {
        return m_answers.answer("lift " + reference + " " + toIsoDate(noticeSentOn), details);
    }

    Answer<std::vector<ActionClock>> chain(const std::string &reference, const std::string &language) override
    {
        return m_answers.answer("chain " + reference + " " + language, clocks);
    }
    Answer<RequestDetails> extend(const std::string &reference, policy::Right right,
                                  const ExtensionOrder &given) override
    {
        extension = given;
        return m_answers.answer("extend " + reference + of(right), details);
    }
    Answer<RequestDetails> pause(const std::string &reference, policy::Right right,
                                 const std::string &reason) override
    {
        return m_answers.answer("pause " + reference + of(right) + " " + reason, details);
    }
    Answer<RequestDetails> resume(const std::string &reference, policy::Right right) override
    {
        return m_answers.answer("resume " + reference + of(right), details);
    }

    Answer<LetterDraft> draft(const std::string &reference, const LetterOrder &asked) override
    {
        letterOrder = asked;
        return m_answers.answer("draft " + reference + of(asked.right) + " " + asked.kind, letter);
    }
    Answer<letters::Letter> send(const std::string &reference, const LetterOrder &asked) override
    {
        letterOrder = asked;
        return m_answers.answer("send " + reference + of(asked.right) + " " + asked.kind, letter.letter);
    }

private:
    FakeAnswers &m_answers;
};

} // namespace desk::test
