// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/redactions_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/people/reveal_dialog.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace desk::ui {

namespace {

constexpr int mostRowsShown = 12;

bool hasPackage(const RequestDetails &details)
{
    return std::any_of(details.actions.begin(), details.actions.end(), [](const ActionView &each) {
        return Words::isHandedOver(each.right) && each.state != RequestState::Closed;
    });
}

} // namespace

RedactionsPane::RedactionsPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_context(context)
    , m_redactions(new RedactionModel(context.services, this))
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_notice(new Notice(this))
    , m_reveal(
          makeButton(ButtonKind::Ordinary, QStringLiteral("revealRedactions"), QStringLiteral("eye"), this))
    , m_view(new QTableView(this))
    , m_excerpt(makeLabel(TextType::Body, this))
    , m_ground(new QComboBox(this))
    , m_strike(makeButton(ButtonKind::Primary, QStringLiteral("strikeOut"), {}, this))
    , m_everywhere(makeButton(ButtonKind::Ordinary, QStringLiteral("strikeEverywhere"), {}, this))
    , m_reason(new QComboBox(this))
    , m_leave(makeButton(ButtonKind::Ordinary, QStringLiteral("leaveIn"), {}, this))
    , m_other(makeButton(ButtonKind::Link, QStringLiteral("strikeOther"), {}, this))
{
    setObjectName(QStringLiteral("redactionsPane"));
    m_lead->setObjectName(QStringLiteral("redactionsLead"));
    m_view->setObjectName(QStringLiteral("redactionTable"));
    m_excerpt->setObjectName(QStringLiteral("redactionExcerpt"));
    m_excerpt->setTextFormat(Qt::RichText);
    m_excerpt->setWordWrap(true);
    m_ground->setObjectName(QStringLiteral("redactionGround"));
    m_reason->setObjectName(QStringLiteral("redactionReason"));
    dressTable(m_view, context.theme, {});
    m_view->setProperty("inside", QStringLiteral("card"));
    m_view->setModel(&m_redactions->table());
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    makeLayout();
    connect(m_redactions, &RedactionModel::changed, this, &RedactionsPane::follow);
    connect(m_redactions, &RedactionModel::decided, &m_model, &WorkspaceModel::reload);
    connect(m_redactions, &RedactionModel::failed, this, [this](const Error &error) {
        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
    });
    connect(&m_redactions->table(), &QAbstractItemModel::modelReset, this, &RedactionsPane::showRows);
    connect(&m_model, &WorkspaceModel::changed, this, [this] {
        if (isVisible())
            read();
        follow();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RedactionsPane::followRow);
    connect(m_reveal, &QPushButton::clicked, this, &RedactionsPane::askToReveal);
    connect(m_strike, &QPushButton::clicked, this, [this] { decide(true, false); });
    connect(m_everywhere, &QPushButton::clicked, this, [this] { decide(true, true); });
    connect(m_leave, &QPushButton::clicked, this, [this] { decide(false, false); });
    connect(m_other, &QPushButton::clicked, this, &RedactionsPane::askToStrike);
    retranslate();
}

void RedactionsPane::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QFrame *card = makeCard(this);
    auto *inside = qobject_cast<QVBoxLayout *>(card->layout());
    inside->setSpacing(unit);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_reveal);
    inside->addLayout(top);
    inside->addWidget(m_lead);
    inside->addWidget(m_notice);
    inside->addWidget(m_view);
    inside->addWidget(m_excerpt);
    auto *striking = new QHBoxLayout;
    striking->setSpacing(unit);
    striking->addWidget(m_ground, 1);
    striking->addWidget(m_strike);
    striking->addWidget(m_everywhere);
    inside->addLayout(striking);
    auto *leaving = new QHBoxLayout;
    leaving->setSpacing(unit);
    leaving->addWidget(m_reason, 1);
    leaving->addWidget(m_leave);
    leaving->addWidget(m_other);
    inside->addLayout(leaving);
    layout->addWidget(card);
}

void RedactionsPane::wipe()
{
    m_read.clear();
    m_redactions->clear();
    m_notice->clear();
    follow();
}

void RedactionsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_read.clear(); // what came in meanwhile is looked through as well
    read();
}

void RedactionsPane::read()
{
    const std::optional<RequestDetails> &details = m_model.details();
    if (!details || !notNow().isEmpty() || m_read == m_model.reference())
        return;
    m_read = m_model.reference();
    m_redactions->read(m_read);
}

QString RedactionsPane::notNow() const
{
    const std::optional<RequestDetails> &details = m_model.details();
    if (!details)
        return tr("The request is being read.");
    if (!hasPackage(*details))
        return tr("Nothing leaves in a package here, so nothing has to be struck out.");
    if (details->subjects.size() != 1 || details->subjects.front().candidate)
        return tr("First it must be clear which person is meant.");
    return {};
}

QString RedactionsPane::lead() const
{
    if (const QString why = notNow(); !why.isEmpty())
        return why;
    const RedactionList *const list = m_redactions->list();
    if (!list)
        return m_redactions->isBusy() ? tr("The file is being looked through…") : QString();
    if (list->redactions.empty())
        return tr("Nothing in the package is known to speak of somebody else.");
    QString out = list->undecided == 0
                      ? tr("Everything is decided.")
                      : tr("%n place(s) wait for a decision. The package cannot be written before.", nullptr,
                           static_cast<int>(list->undecided));
    if (!list->whole)
        out += QLatin1Char(' ') + tr("Your role cannot read all of it; somebody who can has to look, too.");
    return out;
}

int RedactionsPane::row() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() && current.row() < m_redactions->table().rowCount() ? current.row() : -1;
}

void RedactionsPane::showRows()
{
    m_view->resizeColumnsToContents();
    const int rows = std::min(m_redactions->table().rowCount(), mostRowsShown);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + 2 +
                           rows * m_view->verticalHeader()->defaultSectionSize());
    const std::vector<RedactionView> &all = m_redactions->table().rows();
    const auto next = std::find_if(all.begin(), all.end(),
                                   [](const RedactionView &each) { return each.state == "undecided"; });
    if (!all.empty())
        goToRow(m_view, next == all.end() ? 0 : static_cast<int>(next - all.begin()));
}

void RedactionsPane::decide(bool strike, bool everywhere)
{
    m_notice->clear();
    const QComboBox *const why = strike ? m_ground : m_reason;
    m_redactions->decide(row(), {{}, strike, why->currentData().toString().toStdString(), everywhere});
}

void RedactionsPane::askToReveal()
{
    m_notice->clear();
    auto *dialog = new RevealDialog(this);
    connect(dialog, &RevealDialog::reasonGiven, this,
            [this](const QString &reason) { m_redactions->reveal(reason.toStdString()); });
    dialog->open();
}

void RedactionsPane::askToStrike()
{
    m_notice->clear();
    const int beside = row();
    AskDialog::ask(
        this,
        [] {
            AskTexts texts;
            texts.title = tr("Strike something else in this field");
            texts.lead = tr(
                "It is struck in the record and field of the chosen line, and looked for everywhere else.");
            texts.choice = tr("&Ground");
            for (const std::string &word : redactionGroundWords())
                texts.choices.emplace_back(text(word), RedactionWords::ground(word));
            texts.line = tr("&Text to strike");
            texts.button = tr("Strike o&ut");
            return texts;
        },
        localDay(m_context.clock),
        [this, beside](const AskAnswer &answer) {
            m_redactions->strikeBeside(beside, answer.line.toStdString(), answer.choice.toStdString());
        });
}

void RedactionsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RedactionsPane::fillChoices()
{
    const auto fill = [](QComboBox *box, const std::vector<std::string> &words,
                         QString (*say)(const std::string &)) {
        const QSignalBlocker quiet(box);
        const int chosen = std::max(box->currentIndex(), 0);
        box->clear();
        for (const std::string &word : words)
            box->addItem(say(word), text(word));
        box->setCurrentIndex(chosen);
    };
    fill(m_ground, redactionGroundWords(), RedactionWords::ground);
    fill(m_reason, redactionReasonWords(), RedactionWords::reason);
}

void RedactionsPane::retranslate()
{
    m_title->setText(tr("Other people in the package"));
    m_view->setAccessibleName(tr("Places that may speak of other people"));
    m_ground->setAccessibleName(tr("Ground to strike it out"));
    m_reason->setAccessibleName(tr("Reason why it stays"));
    m_excerpt->setAccessibleName(tr("The place and what stands around it"));
    setButtonText(m_reveal, tr("Reveal…"));
    setButtonText(m_strike, tr("Strike out"));
    setButtonText(m_everywhere, tr("Strike it everywhere"));
    setButtonText(m_leave, tr("Leave it in"));
    setButtonText(m_other, tr("Strike something else…"));
    fillChoices();
    m_notice->clear();
    m_redactions->table().retranslate();
    follow();
}

void RedactionsPane::follow()
{
    m_lead->setText(lead());
    const bool any = m_redactions->table().rowCount() > 0;
    for (QWidget *each : std::initializer_list<QWidget *>{m_reveal, m_view, m_ground, m_strike, m_everywhere,
                                                          m_reason, m_leave, m_other})
        each->setVisible(any);
    followRow();
}

void RedactionsPane::followRow()
{
    const RedactionList *const list = m_redactions->list();
    const int chosen = row();
    const bool revealed = list != nullptr && list->revealed;
    const RedactionView *const view = chosen < 0 ? nullptr : &m_redactions->table().row(chosen);
    m_excerpt->setVisible(view != nullptr && revealed);
    m_excerpt->setText(view == nullptr || !revealed
                           ? QString()
                           : text(view->before).toHtmlEscaped() + QStringLiteral("<b>") +
                                 text(view->text).toHtmlEscaped() + QStringLiteral("</b>") +
                                 text(view->after).toHtmlEscaped());
    QString why = m_redactions->isBusy() ? tr("The desk is working on the last step.")
                                         : Permissions::work(m_model.session().roles);
    setBlocked(m_reveal, revealed ? tr("It is revealed.") : why);
    if (why.isEmpty() && view == nullptr)
        why = tr("Choose a line first.");
    for (QPushButton *each : {m_strike, m_everywhere, m_leave, m_other})
        setBlocked(each, why);
}

} // namespace desk::ui
