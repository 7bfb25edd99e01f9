// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"

namespace desk::test {

std::string FakePress::html(const letters::Letter &letter)
{
    QString out = QStringLiteral("<h3>%1</h3>").arg(QString::fromStdString(letter.subject).toHtmlEscaped());
    for (const letters::LetterBlock &block : letter.blocks)
        for (const std::string &line : block.texts)
            out += QStringLiteral("<p>%1</p>").arg(QString::fromStdString(line).toHtmlEscaped());
    return out.toStdString();
}

Result<void> FakePress::writePdf(const letters::Letter &, const std::string &path)
{
    written.push_back("pdf " + path);
    return {};
}

Result<void> FakePress::writeMail(const letters::Letter &, const std::string &to, const std::string &path)
{
    written.push_back("mail " + to + " " + path);
    return {};
}

WindowFixture::WindowFixture(Look &look, int requests)
    : m_look(look)
    , m_desk(requests)
    , m_services(m_desk.services())
    , m_window(surroundings())
{
    m_window.setLocation({"/desks/shop", "/keys/shop"});
    m_window.show();
    settle();
}

ui::Surroundings WindowFixture::surroundings()
{
    return {m_services, m_desk.clock(), m_prompter, m_look.theme, m_look.language,
            m_press,    m_random,       m_settings, &m_notifier};
}

} // namespace desk::test
