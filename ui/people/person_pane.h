// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/person_tables.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace desk::ui {

class Notice;
class TableCard;

/// What is known of one person beside their records, a part at a time. Other platforms are asked only when
/// somebody wants it: each is a search that is logged there.
class PersonPane final : public QWidget
{
    Q_OBJECT

public:
    enum Part
    {
        Requests,
        Standing,
        Told,
        Elsewhere,
        PartCount
    };

    PersonPane(const Context &context, QWidget *parent);
    void setPlatforms(std::vector<PlatformInfo> platforms); ///< Those that who is signed in may enter.
    void open(PlatformId platform, SubjectId subject);
    void show(Part part);
    void wipe();
    /// What the tab of a part is called, with how much stands in it.
    QString title(Part part) const;

Q_SIGNALS:
    void changed(); ///< The titles.
    void requestWanted(const std::string &reference);
    void personWanted(const desk::PlatformId &platform, const desk::SubjectId &subject);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void lookElsewhere();
    void follow();
    void openRequest();
    void openPerson();

    Context m_context;
    std::vector<PlatformInfo> m_platforms;
    PlatformId m_platform;
    SubjectId m_id;
    Turn m_turn;
    Turn m_elsewhereTurn;
    bool m_looked = false; ///< On other platforms.
    PersonRequestTable *m_requests;
    StandingTable *m_standing;
    ToldTable *m_told;
    ElsewhereTable *m_elsewhere;
    Notice *m_notice;
    QStackedWidget *m_stack;
    TableCard *m_requestCard;
    TableCard *m_standingCard;
    TableCard *m_toldCard;
    TableCard *m_elsewhereCard;
    QPushButton *m_openRequest;
    QPushButton *m_look;
    QPushButton *m_openPerson;
};

} // namespace desk::ui
