// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policies_page.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/platform_box.h"

#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace desk::ui {

namespace {

constexpr qint64 largestPolicy = 4 * 1024 * 1024; ///< Bytes; a policy is some ten thousand.

} // namespace

PoliciesPage::PoliciesPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_changes(new ChangeTable(this))
    , m_coverage(new CoverageTable(
          [this](const std::string &category) -> const policy::LocalText * {
              const policy::Category *found =
                  m_profile ? policy::findCategory(*m_profile, category) : nullptr;
              return found ? &found->label : nullptr;
          },
          this))
    , m_title(makeLabel(TextType::Page, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_platform(new PlatformBox("policyPlatform", this))
    , m_add(makeButton(ButtonKind::Ordinary, QStringLiteral("addPolicy"), QStringLiteral("plus"), this))
    , m_notice(new Notice(this))
    , m_versionsTitle(makeLabel(TextType::Section, this))
    , m_current(makeLabel(TextType::Muted, this))
    , m_older(new QComboBox(this))
    , m_newer(new QComboBox(this))
    , m_compare(makeButton(ButtonKind::Ordinary, QStringLiteral("comparePolicies"), {}, this))
    , m_verdict(makeLabel(TextType::Body, this))
    , m_changesView(makeTable("changesTable", m_changes))
    , m_coverageTitle(makeLabel(TextType::Section, this))
    , m_coverageLead(makeLabel(TextType::Muted, this))
    , m_coverageView(makeTable("coverageTable", m_coverage))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_older->setObjectName(QStringLiteral("olderVersion"));
    m_newer->setObjectName(QStringLiteral("newerVersion"));
    m_verdict->setObjectName(QStringLiteral("comparison"));
    // They are filled after they were first shown, and would keep the width of nothing.
    for (QComboBox *box : {m_older, m_newer})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    makeLayout();
    connect(m_platform, &QComboBox::currentIndexChanged, this, &PoliciesPage::refresh);
    connect(m_older, &QComboBox::currentIndexChanged, this, &PoliciesPage::follow);
    connect(m_newer, &QComboBox::currentIndexChanged, this, &PoliciesPage::follow);
    connect(m_compare, &QPushButton::clicked, this, &PoliciesPage::compare);
    connect(m_add, &QPushButton::clicked, this, &PoliciesPage::chooseFile);
    retranslate();
}

QTableView *PoliciesPage::makeTable(const char *name, QAbstractItemModel *model)
{
    auto *view = new QTableView(this);
    view->setObjectName(QString::fromLatin1(name));
    dressTable(view, m_context.theme, {});
    view->setProperty("inside", QStringLiteral("card"));
    view->setModel(model);
    connect(&m_context.theme, &Theme::changed, view->viewport(), qOverload<>(&QWidget::update));
    return view;
}

void PoliciesPage::makeLayout()
{
    auto *inside = new QWidget(this);
    auto *body = new QVBoxLayout(inside);
    body->setContentsMargins(0, 0, 3 * unit, 3 * unit);
    body->setSpacing(2 * unit);
    QFrame *versions = makeCard(inside);
    auto *column = qobject_cast<QVBoxLayout *>(versions->layout());
    column->addWidget(m_versionsTitle);
    column->addWidget(m_current);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(m_compare);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_verdict);
    column->addWidget(m_changesView);
    body->addWidget(versions);
    QFrame *coverage = makeCard(inside);
    for (QWidget *each : std::initializer_list<QWidget *>{m_coverageTitle, m_coverageLead, m_coverageView})
        coverage->layout()->addWidget(each);
    body->addWidget(coverage);
    body->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 3 * unit, 0);
    top->setSpacing(unit);
    auto *words = new QVBoxLayout;
    words->setSpacing(half);
    words->addWidget(m_title);
    words->addWidget(m_lead);
    top->addLayout(words, 1);
    top->addWidget(m_platform, 0, Qt::AlignTop);
    top->addWidget(m_add, 0, Qt::AlignTop);
    auto *notice = new QHBoxLayout;
    notice->setContentsMargins(0, 0, 3 * unit, 0);
    notice->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 0, 0);
    layout->setSpacing(2 * unit);
    layout->addLayout(top);
    layout->addLayout(notice);
    layout->addWidget(scroll, 1);
}

void PoliciesPage::enter(const SessionInfo &session)
{
    m_session = session;
    m_platform->fill(m_session.platforms);
}

void PoliciesPage::refresh()
{
    if (m_session.platforms.empty())
        return;
    m_notice->clear();
    m_comparison.reset();
    m_changes->setRows({});
    readProfile();
    readVersions();
    readCoverage();
    follow();
}

void PoliciesPage::readProfile()
{
    whenStillWanted(this, m_profileTurn, m_context.services.administration.profile(m_platform->platform()),
                    [this](Result<policy::Profile> profile) {
                        if (profile)
                            m_profile = std::move(profile).value();
                        m_coverage->retranslate();
                    });
}

void PoliciesPage::readVersions()
{
    whenStillWanted(this, m_versionsTurn, m_context.services.policies.versions(m_platform->platform()),
                    [this](Result<std::vector<PolicyVersionView>> versions) {
                        if (!versions)
                            return fail(versions.error());
                        m_versions = std::move(versions).value();
                        m_older->setCurrentIndex(-1);
                        fillVersions();
                    });
}

void PoliciesPage::readCoverage()
{
    whenStillWanted(this, m_coverageTurn, m_context.services.policies.coverage(m_platform->platform()),
                    [this](Result<std::vector<CoverageLine>> lines) {
                        if (!lines)
                            return fail(lines.error());
                        m_coverage->setRows(std::move(lines).value());
                        m_coverageView->resizeColumnsToContents();
                        follow();
                    });
}

void PoliciesPage::fillVersions()
{
    const int count = static_cast<int>(m_versions.size());
    const auto refill = [&](QComboBox *box, int otherwise) {
        const QSignalBlocker quiet(box);
        const int before = box->currentIndex();
        box->clear();
        for (const PolicyVersionView &each : m_versions)
            //: %1 is the name of a version, %2 the day it came into force.
            box->addItem(tr("%1, from %2").arg(text(each.version), day(each.effective)), each.ordinal);
        box->setCurrentIndex(before >= 0 && before < count ? before : std::max(0, otherwise));
    };
    refill(m_older, count - 2);
    refill(m_newer, count - 1);
    follow();
}

void PoliciesPage::compare()
{
    m_notice->clear();
    whenStillWanted(this, m_compareTurn,
                    m_context.services.policies.compare(m_platform->platform(), m_older->currentData().toInt(),
                                                        m_newer->currentData().toInt()),
                    [this](Result<PolicyComparison> comparison) { showComparison(std::move(comparison)); });
}

void PoliciesPage::chooseFile()
{
    m_notice->clear();
    const FileQuestion question{tr("Add a version of this policy"), tr("Policy (*.json)"), {}};
    m_context.prompter.chooseFiles(this, question, [this](const QStringList &chosen) {
        if (chosen.isEmpty())
            return;
        QFile file(chosen.front());
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestPolicy)
            return fail({ErrorCode::Io, {}, {}});
        whenStillWanted(this, m_compareTurn,
                        m_context.services.policies.addVersion(m_platform->platform(), file.readAll().toStdString()),
                        [this](Result<PolicyComparison> comparison) {
                            const bool added = comparison.ok();
                            showComparison(std::move(comparison));
                            if (!added)
                                return;
                            m_notice->say(
                                QStringLiteral("ok"),
                                tr("Added and signed. Requests from its first day on are judged by it."));
                            readVersions();
                            readCoverage();
                        });
    });
}

void PoliciesPage::showComparison(Result<PolicyComparison> comparison)
{
    if (!comparison)
        return fail(comparison.error());
    m_comparison = std::move(comparison).value();
    m_changes->setRows(m_comparison->changes);
    m_changesView->resizeColumnsToContents();
    follow();
}

void PoliciesPage::fail(const Error &error)
{
    m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
}

void PoliciesPage::follow()
{
    const auto fit = [](QTableView *view, int rows) {
        view->setVisible(rows > 0);
        view->setFixedHeight(view->horizontalHeader()->sizeHint().height() + 2 +
                             rows * view->verticalHeader()->defaultSectionSize());
    };
    fit(m_changesView, m_changes->rowCount());
    fit(m_coverageView, m_coverage->rowCount());
    const int versions = static_cast<int>(m_versions.size());
    m_current->setText(
        versions == 0 ? QString()
                      : tr("%n version(s). A request is judged by the one in force on the day it arrived.",
                           nullptr, versions));
    m_verdict->setVisible(m_comparison.has_value());
    if (m_comparison) {
        const auto material = std::count_if(m_comparison->changes.begin(), m_comparison->changes.end(),
                                            [](const PolicyChangeView &each) { return each.material; });
        QStringList purposes;
        for (const std::string &id : m_comparison->consentAgain) {
            const policy::Purpose *purpose = m_profile ? policy::findPurpose(*m_profile, id) : nullptr;
            purposes << (purpose ? text(purpose->label) : text(id));
        }
        QString sentence = m_comparison->changes.empty()
                               ? tr("Nothing changed that counts.")
                               : tr("%n material change(s).", nullptr, static_cast<int>(material));
        if (!purposes.isEmpty())
            //: Follows a sentence; %1 lists purposes.
            sentence += QLatin1Char(' ') +
                        tr("Ask for consent again for: %1.").arg(purposes.join(QStringLiteral(", ")));
        m_verdict->setText(sentence);
    }
    setBlocked(m_compare, versions < 2 ? tr("There is only one version.")
                          : m_older->currentIndex() >= m_newer->currentIndex()
                              ? tr("Choose an older version on the left and a newer one on the right.")
                              : QString());
    setBlocked(m_add, Permissions::administer(m_session.roles));
}

void PoliciesPage::wipe()
{
    for (Turn *turn : {&m_profileTurn, &m_versionsTurn, &m_coverageTurn, &m_compareTurn})
        turn->next();
    m_session = {};
    m_profile.reset();
    m_versions.clear();
    m_comparison.reset();
    m_changes->setRows({});
    m_coverage->setRows({});
    m_notice->clear();
    m_platform->fill(m_session.platforms);
    fillVersions();
}

void PoliciesPage::retranslate()
{
    m_title->setText(tr("Policies"));
    m_lead->setText(tr("What each platform promises, version by version, and what its rights reach."));
    m_versionsTitle->setText(tr("Versions"));
    m_coverageTitle->setText(tr("Coverage"));
    m_coverageLead->setText(tr(
        "What access finds and what deletion touches. Nothing is closed while a difference is unexplained."));
    m_platform->setAccessibleName(tr("Platform"));
    m_older->setAccessibleName(tr("Older version"));
    m_newer->setAccessibleName(tr("Newer version"));
    m_changesView->setAccessibleName(tr("What changed"));
    m_coverageView->setAccessibleName(tr("Coverage"));
    setButtonText(m_add, tr("&Add a version…"));
    setButtonText(m_compare, tr("&Compare"));
    m_notice->clear();
    m_changes->retranslate();
    m_coverage->retranslate();
    m_platform->fill(m_session.platforms);
    fillVersions();
    follow();
}

} // namespace desk::ui
