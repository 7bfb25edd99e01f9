// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/workspace_steps.h"

#include <QFuture>

#include <functional>
#include <map>
#include <optional>

namespace desk::ui {

/// The parts of the workspace: beside what an error belongs.
enum class Pane
{
    Request,
    Identity,
    Plan,
    Decision,
    Fulfilment,
    Clock,
    Recipients,
    Letters,
    Related
};

/**
 * One request while somebody works on it: reads it, takes the steps of its actions, and reads it again after
 * each. One action is looked at at a time.
 *
 * Answers for a request that has been left meanwhile are dropped. Never keeps a passphrase or a code:
 * carriedOut() and challenged() tell them once.
 */
class WorkspaceModel final : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceModel(Services &services, QObject *parent = nullptr);

    void open(const std::string &reference, const SessionInfo &session);
    void clear();
    void reload();

    const std::optional<RequestDetails> &details() const { return m_details; }
    const std::vector<TimelineEntry> &timeline() const { return m_timeline; }
    const std::string &reference() const { return m_reference; }
    const SessionInfo &session() const { return m_session; }
    /// The action looked at; null until the request has been read.
    const ActionView *action() const;
    void select(policy::Right right);
    /// The plan seen last of the action looked at; null when none was worked out since the request was
    /// opened.
    const PlanView *lastPlan() const;
    /// The days of the action looked at, in the language of the window; null until they have been read.
    const ActionClock *clock() const;
    /// Null until it has been read.
    const policy::Profile *profile() const { return m_profile ? &*m_profile : nullptr; }
    /// In the language of the window; null until the platform's profile has been read.
    const policy::LocalText *categoryLabel(const std::string &category) const;
    /// Of a field of the category that proves an order.
    const policy::LocalText *orderFieldLabel(const std::string &field) const;
    /// Names of the members of staff; empty where this role may not ask.
    const std::vector<std::string> &staffNames() const { return m_staff; }
    /// A step is under way.
    bool isBusy() const { return m_busy > 0; }

    void assignToMe();
    void giveBack();
    void note(const std::string &text);
    void chooseSubject(SubjectId subject);
    void changeReceipt(QDate day, const std::string &reason);
    void link(const std::string &other, const std::string &kind);
    void merge(const std::string &into);
    void unmerge();
    /// splitOff() tells the new request's reference.
    void split();
    void close();

    void challenge(policy::VerificationMethod method, policy::IdentifierKind contact);
    void verify(const VerificationAttempt &attempt);
    void setBehalf(const OnBehalf &behalf);

    // Of the action looked at.
    void plan();
    void correct(const std::vector<FieldCorrection> &changes);
    void refuse(const RefusalOrder &refusal);
    void approve();
    void sendBack(const std::string &reason);
    /// The future shows progress and can be cancelled.
    QFuture<Result<FulfilResult>> fulfil(const FulfilOrder &order);
    void withdraw(const std::string &reason);
    void assignAction(const std::string &name);
    void notice(const NoticeOrder &notice);
    void liftRestriction(QDate noticeSentOn);
    void extend(const ExtensionOrder &extension);
    void pause(const std::string &reason);
    void resume();
    /// The letter as it will go; fails beside the letters.
    void sendLetter(const LetterOrder &order, std::function<void(const letters::Letter &)> done);
    Answer<LetterDraft> draftLetter(const LetterOrder &order);

Q_SIGNALS:
    void changed();
    void timelineChanged();
    void clockChanged();
    void busyChanged();
    void verified(const desk::VerificationResult &result);
    void challenged(const desk::Challenge &challenge);
    void planned(const desk::PlanView &plan);
    void carriedOut(const desk::FulfilResult &result);
    /// One of the steps that lead to the answer was taken; changed() follows.
    void stepTaken();
    void splitOff(const std::string &reference);
    void failed(desk::ui::Pane beside, const desk::Error &error);

private:
    template <typename T>
    void take(Pane beside, const Answer<T> &answer, std::function<void(const T &)> done);
    void takePlan(Pane beside, const Answer<PlanView> &answer);
    void assign(const std::string &name);
    policy::Right right() const;
    void readProfile();
    void readClock();
    void readStaff();

    Services &m_services;
    std::optional<policy::Profile> m_profile;
    PlatformId m_profileOf;
    SessionInfo m_session;
    std::string m_reference;
    std::optional<RequestDetails> m_details;
    std::vector<TimelineEntry> m_timeline;
    std::vector<ActionClock> m_clocks;
    std::vector<std::string> m_staff;
    std::map<policy::Right, PlanView> m_plans;
    std::optional<policy::Right> m_selected;
    Turn m_visit;
    Turn m_detailsTurn;
    Turn m_timelineTurn;
    Turn m_profileTurn;
    Turn m_clockTurn;
    Turn m_staffTurn;
    int m_visitNumber = 0;
    int m_busy = 0;
};

} // namespace desk::ui
