// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/terminal.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <cerrno>
#include <termios.h>
#include <unistd.h>
#endif

namespace desk::command_line {

namespace {

constexpr std::size_t maxLine = 4096;
constexpr qint64 maxKeyFile = 1 << 20;

#ifdef Q_OS_WIN
bool isTerminal(int descriptor)
{
    return _isatty(descriptor) != 0;
}
long readByte(char &into)
{
    return _read(0, &into, 1);
}

/// Keeps what is typed off the screen until it goes out of scope.
class EchoOff
{
public:
    EchoOff() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        m_changed = GetConsoleMode(m_input, &m_before) != 0 &&
                    SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT)) != 0;
    }
    ~EchoOff()
    {
        if (m_changed)
            SetConsoleMode(m_input, m_before);
    }
    bool ok() const { return m_changed; }

private:
    HANDLE m_input;
    DWORD m_before = 0;
    bool m_changed = false;
};
#else
bool isTerminal(int descriptor)
{
    return isatty(descriptor) == 1;
}
long readByte(char &into)
{
    // EINTR comes back as an error: Ctrl+C at a prompt ends the prompt.
    return read(STDIN_FILENO, &into, 1);
}

/// Keeps what is typed off the screen until it goes out of scope.
class EchoOff
{
public:
    EchoOff()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~EchoOff()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;
    bool ok() const { return m_changed; }

private:
    termios m_before{};
    bool m_changed = false;
};
#endif

void ask(const std::string &question)
{
    std::fprintf(stderr, "%s", question.c_str());
    std::fflush(stderr);
}

Result<crypto::SecretBytes> wholeFile(const std::string &path, qint64 most)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no such file.", path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, "The file cannot be read.", path);
    // One read into memory that is wiped: nothing of the secret stays in a buffer of somebody else.
    crypto::SecretBytes bytes(static_cast<std::size_t>(most) + 1);
    qint64 filled = 0;
    while (filled <= most) {
        const qint64 got = file.read(reinterpret_cast<char *>(bytes.data()) + filled, most + 1 - filled);
        if (got < 0)
            return fail(ErrorCode::Io, "The file cannot be read.", path);
        if (got == 0)
            break;
        filled += got;
    }
    if (filled > most)
        return fail(ErrorCode::LimitExceeded, "The file is larger than a file of its kind can be.", path);
    bytes.resize(static_cast<std::size_t>(filled));
    return bytes;
}

} // namespace

bool SystemTerminal::canAsk() const
{
    return isTerminal(0) && isTerminal(2);
}

Result<crypto::SecretBytes> SystemTerminal::askSecret(const std::string &question)
{
    if (!canAsk())
        return fail(ErrorCode::NotSignedIn, "Nobody can be asked here; give the secret in a file.");
    const EchoOff silence;
    if (!silence.ok())
        return fail(ErrorCode::Io, "This terminal cannot hide what is typed; give the secret in a file.");
    ask(question);
    return readLine();
}

bool SystemTerminal::confirm(const std::string &question)
{
    if (!canAsk())
        return false;
    ask(question + " Type yes to go on: ");
    const Result<crypto::SecretBytes> answer = readLine();
    return answer && asText(*answer) == "yes";
}

Result<crypto::SecretBytes> SystemTerminal::readLine()
{
    crypto::SecretBytes line;
    line.reserve(maxLine);
    for (;;) {
        char c = 0;
        const long got = readByte(c);
        if (got < 0)
            return fail(ErrorCode::Io, "Standard input cannot be read.", "-");
        if (got == 0 || c == '\n')
            break;
        if (line.size() == maxLine)
            return fail(ErrorCode::LimitExceeded, "The line is longer than 4096 bytes.", "-");
        line.push_back(static_cast<std::uint8_t>(c));
    }
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return line;
}

Result<crypto::SecretBytes> readSecretFile(const std::string &path, Terminal &terminal)
{
    crypto::SecretBytes line;
    if (path == "-") {
        DESK_TRY(line, terminal.readLine());
    } else {
        DESK_TRY(line, wholeFile(path, 64 * static_cast<qint64>(maxLine)));
        line.resize(static_cast<std::size_t>(std::find(line.begin(), line.end(), '\n') - line.begin()));
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
    }
    if (line.empty())
        return fail(ErrorCode::InvalidInput, "The first line holds the secret and is empty.", path);
    if (line.size() > maxLine)
        return fail(ErrorCode::LimitExceeded, "The line is longer than 4096 bytes.", path);
    return line;
}

Result<crypto::SecretBytes> readKeyFile(const std::string &path)
{
    DESK_TRY(crypto::SecretBytes bytes, wholeFile(path, maxKeyFile));
    if (bytes.empty())
        return fail(ErrorCode::InvalidInput, "The file is empty.", path);
    return bytes;
}

} // namespace desk::command_line
