// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retention/holds_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/retention/hold_dialog.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/theme.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

#include <QHeaderView>
#include <QTableView>

namespace desk::ui {

HoldsPane::HoldsPane(const Context &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_table(new HoldTable(this))
    , m_title(makeLabel(TextType::Section, this))
    , m_none(makeLabel(TextType::Muted, this))
    , m_add(makeButton(ButtonKind::Ordinary, QStringLiteral("addHold"), QStringLiteral("plus"), this))
    , m_release(makeButton(ButtonKind::Ordinary, QStringLiteral("releaseHold"), {}, this))
    , m_notice(new Notice(this))
    , m_view(new QTableView(this))
{
    setProperty("card", QStringLiteral("true"));
    setObjectName(QStringLiteral("holdsPane"));
    m_view->setObjectName(QStringLiteral("holdsTable"));
    dressTable(m_view, context.theme, {});
    m_view->setProperty("inside", QStringLiteral("card"));
    m_view->setModel(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    top->addWidget(m_title, 1);
    top->addWidget(m_release);
    top->addWidget(m_add);
    layout->addLayout(top);
    layout->addWidget(m_none);
    layout->addWidget(m_notice);
    layout->addWidget(m_view);
    connect(m_add, &QPushButton::clicked, this, &HoldsPane::add);
    connect(m_release, &QPushButton::clicked, this, &HoldsPane::askToRelease);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HoldsPane::follow);
    connect(&m_context.theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void HoldsPane::open(PlatformId platform, const std::vector<policy::Role> &roles)
{
    m_platform = platform;
    m_roles = roles;
    load();
}

void HoldsPane::wipe()
{
    m_turn.next();
    m_stepTurn.next();
    m_platform = {};
    m_roles.clear();
    m_table->setRows({});
    m_notice->clear();
    follow();
}

void HoldsPane::load()
{
    whenStillWanted(this, m_turn, m_context.services.retention.holds(m_platform),
                    [this](Result<std::vector<HoldView>> holds) {
                        if (holds)
                            m_table->setRows(std::move(holds).value());
                        else
                            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(holds.error()));
                        m_view->resizeColumnsToContents();
                        follow();
                    });
}

template <typename T>
void HoldsPane::take(const Answer<T> &answer)
{
    m_notice->clear();
    whenStillWanted(this, m_stepTurn, answer, [this](const Result<T> &result) {
        if (!result)
            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(result.error()));
        load();
    });
}

void HoldsPane::add()
{
    auto *dialog = new HoldDialog(m_context, m_platform, window());
    connect(dialog, &HoldDialog::chosen, this,
            [this](const HoldOrder &order) { take(m_context.services.retention.addHold(order)); });
    dialog->open();
}

void HoldsPane::askToRelease()
{
    const std::string id = m_table->row(m_view->currentIndex().row()).id;
    AskDialog::ask(
        this,
        [] {
            return AskTexts{tr("Release the hold"),
                            tr("What falls due is erased at the next run. Your reason goes into the log."),
                            {},
                            {},
                            {},
                            {},
                            tr("&Reason"),
                            tr("Re&lease it")};
        },
        localDay(m_context.clock),
        [this, id](const AskAnswer &answer) {
            take(m_context.services.retention.releaseHold(m_platform, id, answer.reason.toStdString()));
        });
}

void HoldsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void HoldsPane::retranslate()
{
    m_title->setText(tr("Holds"));
    m_none->setText(tr("Nobody's data is held back. Add a hold when a law or a dispute forbids erasing."));
    m_view->setAccessibleName(tr("Holds"));
    setButtonText(m_add, tr("A&dd a hold…"));
    setButtonText(m_release, tr("Re&lease…"));
    m_notice->clear();
    m_table->retranslate();
    follow();
}

void HoldsPane::follow()
{
    const int rows = m_table->rowCount();
    m_none->setVisible(rows == 0);
    m_view->setVisible(rows > 0);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + 2 +
                           rows * m_view->verticalHeader()->defaultSectionSize());
    const QString role = Permissions::approve(m_roles);
    setBlocked(m_add, role);
    setBlocked(m_release, !role.isEmpty()                    ? role
                          : m_view->currentIndex().isValid() ? QString()
                                                             : tr("Choose a hold in the list first."));
}

} // namespace desk::ui
