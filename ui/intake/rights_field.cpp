// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/rights_field.h"

#include "ui/models/display.h"
#include "ui/models/understood.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace desk::ui {

namespace {

constexpr int columns = 3;

} // namespace

RightsField::RightsField(QWidget *parent)
    : QWidget(parent)
    , m_notPromised(new Notice(this))
    , m_questionRows(new QVBoxLayout)
    , m_box(new QWidget(this))
    , m_purposeBox(new QWidget(this))
    , m_purposeGrid(new QGridLayout)
    , m_purposeTitle(makeLabel(TextType::Label, m_purposeBox))
    , m_purposeHelp(makeLabel(TextType::Caption, m_purposeBox))
    , m_case(new QComboBox(this))
{
    m_notPromised->setObjectName(QStringLiteral("notPromised"));
    auto *grid = new QGridLayout(m_box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(0);
    for (const policy::Right right : allRights) {
        auto *box = new QCheckBox(m_box);
        box->setObjectName(QStringLiteral("right%1").arg(static_cast<int>(right)));
        box->setChecked(right == policy::Right::Access);
        m_rights.emplace_back(right, box);
        connect(box, &QCheckBox::toggled, this, [this] {
            m_field->setUnderstood(false);
            follow();
        });
    }
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    m_field = new FormField(m_rights.front().second, m_box, this);
    m_case->setObjectName(QStringLiteral("disclosureCase"));
    m_case->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_caseField = new FormField(m_case, nullptr, this);
    connect(m_case, &QComboBox::currentIndexChanged, this, &RightsField::changed);

    m_purposeGrid->setVerticalSpacing(0);
    m_purposeGrid->setHorizontalSpacing(2 * unit);
    auto *purposes = new QVBoxLayout(m_purposeBox);
    purposes->setContentsMargins(0, 0, 0, 0);
    purposes->setSpacing(half);
    purposes->addWidget(m_purposeTitle);
    purposes->addLayout(m_purposeGrid);
    purposes->addWidget(m_purposeHelp);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_field);
    m_questionRows->setSpacing(0);
    layout->addLayout(m_questionRows);
    layout->addWidget(m_notPromised);
    layout->addWidget(m_purposeBox);
    layout->addWidget(m_caseField);
    setProfile(std::nullopt);
}

void RightsField::setProfile(const std::optional<policy::Profile> &profile)
{
    m_profile = profile;
    const std::vector<policy::Right> offered =
        m_profile ? RequestForm::offered(*m_profile) : std::vector<policy::Right>();
    auto *grid = qobject_cast<QGridLayout *>(m_box->layout());
    int place = 0;
    for (const auto &[right, box] : m_rights) {
        const bool is = std::find(offered.begin(), offered.end(), right) != offered.end();
        const bool isNew = is && box->isHidden();
        grid->removeWidget(box);
        const QSignalBlocker quiet(box);
        box->setVisible(is);
        if (m_profile && !is)
            box->setChecked(false);
        if (isNew && std::find(m_certain.begin(), m_certain.end(), right) != m_certain.end())
            box->setChecked(true);
        if (!is)
            continue;
        // No wider than its words: a click beside them would land on the box and do nothing.
        grid->addWidget(box, place / columns, place % columns, Qt::AlignLeft);
        ++place;
    }
    fillCases();
    follow();
}

std::vector<policy::Right> RightsField::chosen() const
{
    std::vector<policy::Right> out;
    for (const auto &[right, box] : m_rights)
        if (box->isChecked())
            out.push_back(right);
    return out;
}

void RightsField::follow()
{
    makePurposes();
    makeQuestions();
    const std::vector<policy::Right> rights = chosen();
    m_caseField->setVisible(std::find(rights.begin(), rights.end(), policy::Right::AuthorityDisclosure) !=
                            rights.end());
    Q_EMIT changed();
}

void RightsField::choose(const std::vector<policy::Right> &rights)
{
    for (const auto &[right, box] : m_rights) {
        const QSignalBlocker quiet(box);
        const bool wanted = std::find(rights.begin(), rights.end(), right) != rights.end();
        box->setChecked(wanted && (!m_profile || !box->isHidden()));
    }
    follow();
}

void RightsField::setQuestions(const intake::Draft &draft)
{
    m_questions.clear();
    m_found.clear();
    m_certain = intake::certainRights(draft);
    for (const intake::RightFinding &each : draft.rights) {
        m_found.push_back(each.right);
        if (each.because.certainty == intake::Certainty::Likely)
            m_questions.emplace_back(each.right, Understood::quote(draft, each.because));
    }
    makeQuestions();
}

void RightsField::makeQuestions()
{
    emptyLayout(m_questionRows);
    for (const auto &[right, words] : m_questions) {
        const auto at = std::find_if(m_rights.begin(), m_rights.end(),
                                     [right = right](const auto &each) { return each.first == right; });
        if (at == m_rights.end() || at->second->isChecked() || at->second->isHidden())
            continue;
        auto *button = makeButton(ButtonKind::Link, QStringLiteral("addRight%1").arg(static_cast<int>(right)),
                                  QStringLiteral("plus"), this);
        //: %1 is a right that a letter may ask for; the button adds it.
        setButtonText(button, tr("Perhaps: %1 – add").arg(Words::right(right)));
        button->setToolTip(words);
        button->setAccessibleDescription(words);
        connect(button, &QPushButton::clicked, at->second, [box = at->second] {
            box->setChecked(true);
            box->setFocus();
        });
        m_questionRows->addWidget(button, 0, Qt::AlignLeft);
    }
    sayNotPromised();
}

void RightsField::sayNotPromised()
{
    std::vector<policy::Right> out;
    for (const auto &[right, box] : m_rights)
        if (m_profile && box->isHidden() && std::find(m_found.begin(), m_found.end(), right) != m_found.end())
            out.push_back(right);
    if (out.empty())
        return m_notPromised->clear();
    //: %1 lists rights.
    m_notPromised->say(QStringLiteral("warn"),
                       tr("They also ask for what this platform's policy does not promise: "
                          "%1. Somebody has to answer that.")
                           .arg(Words::rights(out).join(QStringLiteral(", "))));
}

void RightsField::makePurposes()
{
    std::vector<std::string> kept;
    for (const auto &[id, box] : m_purposes)
        if (box->isChecked())
            kept.push_back(id);
    m_purposes.clear();
    emptyLayout(m_purposeGrid);
    int place = 0;
    for (const policy::Purpose *each :
         m_profile ? RequestForm::purposes(*m_profile, chosen()) : std::vector<const policy::Purpose *>()) {
        auto *box = new QCheckBox(m_purposeBox);
        box->setObjectName(QStringLiteral("purpose_") + text(each->id));
        box->setText(text(each->label));
        box->setAccessibleName(box->text());
        box->setChecked(std::find(kept.begin(), kept.end(), each->id) != kept.end());
        connect(box, &QCheckBox::toggled, this, &RightsField::changed);
        m_purposeGrid->addWidget(box, place / 2, place % 2, Qt::AlignLeft);
        m_purposes.emplace_back(each->id, box);
        ++place;
    }
    m_purposeBox->setVisible(place > 0);
}

void RightsField::fillCases()
{
    const QSignalBlocker quiet(m_case);
    const int before = m_case->currentIndex();
    m_case->clear();
    int number = 0;
    for (const policy::LocalText &each :
         m_profile ? RequestForm::disclosureCases(*m_profile) : std::vector<policy::LocalText>())
        m_case->addItem(text(each), QString::number(++number));
    m_case->setCurrentIndex(before < number ? before : -1);
}

void RightsField::fill(NewRequest &draft) const
{
    draft.rights = chosen();
    for (const auto &[id, box] : m_purposes)
        if (box->isChecked())
            draft.purposes.push_back(id);
    const bool disclosure = std::find(draft.rights.begin(), draft.rights.end(),
                                      policy::Right::AuthorityDisclosure) != draft.rights.end();
    draft.disclosureCase = disclosure ? m_case->currentData().toString().toStdString() : std::string();
}

void RightsField::setUnderstood(bool understood)
{
    m_field->setUnderstood(understood);
}

void RightsField::setRightsFault(const QString &sentence)
{
    m_field->setFault(sentence);
}

void RightsField::setCaseFault(const QString &sentence)
{
    m_caseField->setFault(sentence);
}

QWidget *RightsField::firstControl() const
{
    const auto at = std::find_if(m_rights.begin(), m_rights.end(),
                                 [](const auto &each) { return !each.second->isHidden(); });
    return at == m_rights.end() ? m_rights.front().second : at->second;
}

QWidget *RightsField::caseControl() const
{
    return m_case;
}

void RightsField::retranslate()
{
    m_field->setTexts(tr("What they ask for"), {});
    m_caseField->setTexts(tr("In which case of the polic&y"),
                          tr("In any other case an authority gets nothing."));
    m_purposeTitle->setText(tr("To which purposes"));
    m_purposeHelp->setText(tr("None chosen: to all of them."));
    for (const auto &[right, box] : m_rights) {
        box->setText(Words::right(right));
        box->setAccessibleName(Words::right(right));
    }
    fillCases();
    makePurposes();
    makeQuestions();
}

} // namespace desk::ui
