// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/understood_pane.h"

#include "ui/models/display.h"
#include "ui/models/doubt_words.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

#include <QRadioButton>

#include <algorithm>

namespace desk::ui {

namespace {

constexpr std::size_t mostDoubts = 12;

QString doubtText(const std::vector<intake::Doubt> &doubts)
{
    QStringList out;
    for (std::size_t i = 0; i < std::min(doubts.size(), mostDoubts); ++i)
        out << DoubtWords::of(doubts[i]);
    if (doubts.size() > mostDoubts)
        out << QStringLiteral("…");
    out.removeDuplicates();
    return out.join(QLatin1Char('\n'));
}

} // namespace

UnderstoodPane::UnderstoodPane(QWidget *parent)
    : QScrollArea(parent)
    , m_title(nullptr)
    , m_fault(nullptr)
    , m_rows(nullptr)
{
    setObjectName(QStringLiteral("understoodPane"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFrame *card = makeCard(this);
    m_title = makeLabel(TextType::Section, card);
    m_fault = new Notice(card);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    auto *inside = qobject_cast<QVBoxLayout *>(card->layout());
    inside->setSpacing(12);
    inside->addWidget(m_title);
    inside->addWidget(m_fault);
    inside->addLayout(m_rows);
    inside->addStretch(1);
    setWidget(card);
    hide();
}

void UnderstoodPane::show(const IntakeDraft &draft, const std::vector<intake::Doubt> &ofFile)
{
    m_draft = draft;
    m_ofFile = ofFile;
    m_attachTo.clear();
    m_fault->clear();
    makeAnew();
    setVisible(true);
}

void UnderstoodPane::showDoubts(const std::vector<intake::Doubt> &ofFile)
{
    m_draft.reset();
    m_ofFile = ofFile;
    m_attachTo.clear();
    m_fault->clear();
    makeAnew();
    setVisible(true);
}

void UnderstoodPane::wipe()
{
    m_draft.reset();
    m_ofFile.clear();
    m_attachTo.clear();
    m_fault->clear();
    makeAnew();
    hide();
}

void UnderstoodPane::setFault(const QString &sentence)
{
    m_fault->say(QStringLiteral("bad"), sentence);
    ensureWidgetVisible(m_fault);
}

void UnderstoodPane::addNotice(const char *name, const QString &tone, const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    auto *notice = new Notice(widget());
    notice->setObjectName(QString::fromLatin1(name));
    notice->say(tone, sentence);
    m_rows->addWidget(notice);
}

void UnderstoodPane::makeAnew()
{
    emptyLayout(m_rows);
    if (m_draft) {
        if (!m_draft->cameAs.empty())
            addNotice("cameInBefore", QStringLiteral("bad"),
                      //: %1 is the reference of a request.
                      tr("It came in before as %1. Nothing is taken in twice: go on with that request.")
                          .arg(text(m_draft->cameAs)));
        addChoice();
    } else if (!m_ofFile.empty()) {
        addNotice("nothingRead", QStringLiteral("bad"),
                  tr("Nothing in it can be read as a request. What stands in the way is below."));
    }
    std::vector<intake::Doubt> doubts = m_ofFile;
    if (m_draft)
        doubts.insert(doubts.end(), m_draft->draft.doubts.begin(), m_draft->draft.doubts.end());
    addNotice("doubts", QStringLiteral("warn"), doubtText(doubts));
    if (m_draft) {
        addLines();
        addPeople();
    }
}

void UnderstoodPane::addChoice()
{
    addNotice("follows", QStringLiteral("info"), Understood::follows(m_draft->draft));
    const std::vector<OtherRequest> open = Understood::attachable(*m_draft);
    if (open.empty())
        return;
    auto *choices = new QWidget(widget());
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto add = [&](const QString &name, const QString &label, const std::string &reference) {
        auto *choice = new QRadioButton(label, choices);
        choice->setObjectName(name);
        choice->setAccessibleName(plain(label));
        choice->setChecked(reference == m_attachTo);
        connect(choice, &QRadioButton::toggled, this, [this, reference](bool on) {
            if (!on)
                return;
            m_attachTo = reference;
            m_fault->clear();
            Q_EMIT chosen();
        });
        layout->addWidget(choice);
    };
    add(QStringLiteral("openNew"), tr("Open a new req&uest"), {});
    int number = 0;
    for (const OtherRequest &each : open)
        //: %1 is the reference of an open request, %2 its rights.
        add(QStringLiteral("attachTo%1").arg(number++),
            tr("Attach to %1 (%2)")
                .arg(text(each.summary.reference),
                     Words::rights(each.summary.rights).join(QStringLiteral(", "))),
            each.summary.reference);
    m_rows->addWidget(choices);
}

void UnderstoodPane::addLines()
{
    int number = 0;
    for (const UnderstoodLine &line : Understood::lines(m_draft->draft)) {
        auto *kind = makeLabel(TextType::Caption, widget());
        kind->setText(line.kind);
        auto *value = makeLabel(TextType::Body, widget());
        value->setObjectName(QStringLiteral("understood%1").arg(number));
        value->setText(line.value);
        auto *top = new QHBoxLayout;
        top->setSpacing(unit);
        top->addWidget(value, 1);
        if (!line.certain)
            top->addWidget(makeChip(tr("Perhaps"), QStringLiteral("warn"), widget()), 0, Qt::AlignTop);
        auto *both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(kind);
        both->addLayout(top);
        if (!line.quote.isEmpty()) {
            auto *quote = makeLabel(TextType::Muted, widget());
            quote->setObjectName(QStringLiteral("because%1").arg(number));
            quote->setText(line.quote);
            both->addWidget(quote);
        }
        m_rows->addLayout(both);
        ++number;
    }
}

void UnderstoodPane::addPeople()
{
    auto *people = makeLabel(TextType::Body, widget());
    people->setObjectName(QStringLiteral("peopleFound"));
    people->setText(Understood::people(*m_draft));
    m_rows->addWidget(people);
    if (m_draft->others.empty())
        return;
    auto *title = makeLabel(TextType::Label, widget());
    title->setText(tr("Other requests of theirs"));
    m_rows->addWidget(title);
    int number = 0;
    for (const OtherRequest &each : m_draft->others) {
        auto *row = new QHBoxLayout;
        row->setSpacing(unit);
        auto *reference = makeLabel(TextType::Body, widget());
        reference->setObjectName(QStringLiteral("other%1").arg(number++));
        reference->setText(text(each.summary.reference));
        row->addWidget(reference, 1);
        row->addWidget(makeChip(Words::linkKind(each.kind),
                                each.kind == "duplicate" ? QStringLiteral("warn") : QStringLiteral("neutral"),
                                widget()));
        row->addWidget(
            makeChip(Words::state(each.summary.state), Words::stateTone(each.summary.state), widget()));
        m_rows->addLayout(row);
    }
}

void UnderstoodPane::retranslate()
{
    m_title->setText(tr("What was understood"));
    setAccessibleName(tr("What was understood"));
    m_fault->clear();
    makeAnew();
}

} // namespace desk::ui
