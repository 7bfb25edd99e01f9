// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/sources_box.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/understood.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/new_file.h"
#include "ui/widgets/notice.h"

namespace desk::ui {

namespace {

/// What ending a file should have that has no name of its own.
QString endingOf(const std::string &format)
{
    if (format == "mail")
        return QStringLiteral("eml");
    if (format == "letter")
        return QStringLiteral("txt");
    return format == "table" || format == "wordpress" ? QStringLiteral("csv") : QStringLiteral("json");
}

} // namespace

SourcesBox::SourcesBox(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Label, this))
    , m_rows(new QVBoxLayout)
    , m_notice(new Notice(this))
{
    setObjectName(QStringLiteral("sourcesBox"));
    m_rows->setSpacing(unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(half);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    layout->addWidget(m_notice);
    connect(&m_model, &WorkspaceModel::changed, this, &SourcesBox::follow);
    hide();
}

void SourcesBox::wipe()
{
    m_turn.next();
    m_saveTurn.next();
    m_of.clear();
    m_notice->clear();
    list({});
}

void SourcesBox::follow()
{
    const std::optional<RequestDetails> &details = m_model.details();
    if (!details)
        return;
    const std::string of = details->summary.reference + ' ' + std::to_string(details->summary.revision);
    if (of == m_of)
        return;
    m_of = of;
    whenStillWanted(this, m_turn, m_context.services.intake.sources(details->summary.reference),
                    [this](const Result<std::vector<SourceView>> &sources) {
                        list(sources ? *sources : std::vector<SourceView>());
                        if (sources)
                            return;
                        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(sources.error()));
                        setVisible(true);
                    });
}

void SourcesBox::list(const std::vector<SourceView> &sources)
{
    m_sources = sources;
    emptyLayout(m_rows);
    int number = 0;
    for (const SourceView &each : m_sources)
        addRow(each, ++number);
    setVisible(!m_sources.empty());
}

void SourcesBox::addRow(const SourceView &source, int number)
{
    auto *what = makeLabel(TextType::Body, this);
    what->setObjectName(QStringLiteral("source%1").arg(number));
    QStringList parts{Understood::format(source.format)};
    if (!source.name.empty())
        parts << text(source.name);
    parts << (source.bytes > 0 ? ui::size(source.bytes) : tr("only what was understood was kept"));
    what->setText(parts.join(QStringLiteral("  ·  ")));
    auto *hash = makeLabel(TextType::Code, this);
    hash->setText(shortDigest(text(source.sha256)));
    hash->setToolTip(text(source.sha256));
    //: %1 is a digest of a file.
    hash->setAccessibleName(tr("SHA-256 of the original: %1").arg(text(source.sha256)));
    auto *button = makeButton(ButtonKind::Link, QStringLiteral("saveOriginal%1").arg(number),
                              QStringLiteral("file"), this);
    setButtonText(button, tr("Save the original…"));
    //: %1 is a number from 1.
    button->setAccessibleName(tr("Save original number %1…").arg(number));
    button->setVisible(source.bytes > 0);
    setBlocked(button, Permissions::work(m_model.session().roles));
    connect(button, &QPushButton::clicked, this, [this, number] { save(number); });
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(hash, 1);
    row->addWidget(button);
    auto *both = new QVBoxLayout;
    both->setSpacing(0);
    both->addWidget(what);
    both->addLayout(row);
    m_rows->addLayout(both);
}

void SourcesBox::save(int number)
{
    m_notice->clear();
    const SourceView &source = m_sources.at(static_cast<std::size_t>(number) - 1);
    const std::string reference = m_model.reference();
    // Its own name is somebody else's: it is shown and never used as a path.
    const QString suggested =
        QStringLiteral("%1-%2.%3").arg(text(reference), QString::number(number), endingOf(source.format));
    m_context.prompter.chooseNewFile(
        this, {tr("Save the original to a new file"), {}, suggested},
        [this, reference, number](const QStringList &chosen) {
            if (chosen.isEmpty() || reference != m_model.reference())
                return;
            whenStillWanted(this, m_saveTurn, m_context.services.intake.original(reference, number),
                            [this, path = chosen.front()](const Result<std::string> &bytes) {
                                if (bytes)
                                    write(path, *bytes);
                                else
                                    m_notice->say(QStringLiteral("bad"),
                                                  ErrorPresenter::sentence(bytes.error()));
                            });
        });
}

void SourcesBox::write(const QString &path, const std::string &bytes)
{
    const Result<void> written =
        writeNewFile(path, {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()});
    if (written.ok())
        m_notice->say(QStringLiteral("ok"), tr("Saved. The file is open to whoever reads it: delete it when "
                                               "it is no longer needed."));
    else
        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(written.error()));
}

void SourcesBox::retranslate()
{
    m_title->setText(tr("Came in as"));
    m_notice->clear();
    list(std::vector<SourceView>(m_sources));
}

} // namespace desk::ui
