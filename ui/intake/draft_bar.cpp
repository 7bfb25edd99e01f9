// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/draft_bar.h"

#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/new_file.h"

namespace desk::ui {

DraftBar::DraftBar(const Context &context, const DraftSteps &steps, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_steps(steps)
    , m_where(makeLabel(TextType::Body, this))
    , m_saveRows(
          makeButton(ButtonKind::Ordinary, QStringLiteral("saveFailedRows"), QStringLiteral("file"), this))
    , m_next(makeButton(ButtonKind::Ordinary, QStringLiteral("nextDraft"), {}, this))
{
    setObjectName(QStringLiteral("draftBar"));
    setProperty("notice", QStringLiteral("info"));
    m_where->setObjectName(QStringLiteral("whichDraft"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, unit, unit, unit);
    layout->setSpacing(unit);
    layout->addWidget(m_where, 1);
    layout->addWidget(m_saveRows);
    layout->addWidget(m_next);
    connect(m_next, &QPushButton::clicked, this, &DraftBar::nextWanted);
    connect(m_saveRows, &QPushButton::clicked, this, &DraftBar::saveFailedRows);
    hide();
}

void DraftBar::follow()
{
    const bool several = m_steps.total() > 1;
    const bool failed = !m_steps.reading().failedRows.empty();
    setVisible(several || failed);
    m_saveRows->setVisible(failed);
    m_next->setVisible(several);
    setBlocked(m_next, m_steps.hasNext() ? QString() : tr("This is the last one that was not taken in."));
    if (several)
        //: %1 is the number of the request that is looked at, of %2 in a file, %3 how many were saved.
        m_where->setText(tr("Request %1 of %2 in this file. Taken in so far: %3.")
                             .arg(m_steps.number())
                             .arg(m_steps.total())
                             .arg(m_steps.taken()));
    else
        m_where->setText(failed ? tr("Rows of the file could not be read as requests.") : QString());
}

void DraftBar::saveFailedRows()
{
    const FileQuestion question{tr("Save the failed rows to a new file"), tr("Tables (*.csv)"),
                                //: Name that is suggested for a file of rows to be mended.
                                tr("failed-rows.csv")};
    m_context.prompter.chooseNewFile(this, question, [this](const QStringList &chosen) {
        if (chosen.isEmpty())
            return;
        const std::string &rows = m_steps.reading().failedRows;
        const Result<void> written =
            writeNewFile(chosen.front(), {reinterpret_cast<const std::uint8_t *>(rows.data()), rows.size()});
        if (written.ok())
            Q_EMIT said(QStringLiteral("ok"), tr("Saved. Mend the rows and read that file."));
        else
            Q_EMIT said(QStringLiteral("bad"), ErrorPresenter::sentence(written.error()));
    });
}

void DraftBar::retranslate()
{
    setButtonText(m_saveRows, tr("Sa&ve the failed rows…"));
    setButtonText(m_next, tr("Ne&xt request"));
    follow();
}

} // namespace desk::ui
