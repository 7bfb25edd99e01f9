// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/page.h"

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk::ui {

class Notice;

/**
 * A page under "Trust": its title with buttons beside it, a notice, and a body that scrolls. Takes one step
 * at a time and says how it ended, in the language of the window also after that changes.
 */
class TrustPane : public Page
{
    Q_OBJECT

public:
    TrustPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session) override;
    void wipe() override;

protected:
    using Sentence = std::function<QString()>;

    void addAction(QPushButton *button);
    void add(QWidget *part);
    void setHead(const QString &title, const QString &lead);
    /// Tones as Notice::say().
    void say(const QString &tone, Sentence sentence);
    void fail(const Error &error);
    void clearNotice();
    /// Blocks buttons and says why, by role, state and what is chosen.
    virtual void follow() = 0;
    /// What an error means on this page; empty: what it means everywhere.
    virtual QString explain(const Error &) const { return {}; }
    void retranslate() override;
    /// Why nothing else can be begun; empty: it can.
    QString busy() const;
    /// The first of these reasons that is not empty.
    static QString firstOf(std::initializer_list<QString> reasons);

    /// Takes a step: earlier words go, an error is said, `handler(T)` is called with the value.
    template <typename T, typename Handler>
    void take(const Answer<T> &answer, Handler handler)
    {
        clearNotice();
        m_busy = true;
        follow();
        whenStillWanted(this, m_stepTurn, answer,
                        [this, handler = std::move(handler)](Result<T> result) mutable {
                            m_busy = false;
                            if (result)
                                handler(std::move(result).value());
                            else
                                fail(result.error());
                            follow();
                        });
    }
    /// The same with progress at the foot of the window, where it can be cancelled.
    template <typename T, typename Handler>
    void work(Sentence what, const Answer<T> &answer, Handler handler)
    {
        m_context.strip.watch(std::move(what), QFuture<void>(answer));
        take(answer, std::move(handler));
    }

    Context m_context;
    SessionInfo m_session;

private:
    Turn m_stepTurn;
    bool m_busy = false;
    Sentence m_said;
    QString m_tone;
    QLabel *m_title;
    QLabel *m_lead;
    QHBoxLayout *m_actions;
    Notice *m_notice;
    QVBoxLayout *m_body;
};

} // namespace desk::ui
