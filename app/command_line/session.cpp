// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/session.h"

#include "core/crypto/one_time_code.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

namespace desk::command_line {

namespace {

QString absolute(const std::string &path)
{
    return QDir::cleanPath(QFileInfo(QString::fromStdString(path)).absoluteFilePath());
}

/// Links followed as far as the folder exists, so that a link cannot hide where the keys would lie.
QString resolved(const QString &path)
{
    QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    const QString parent = info.absolutePath();
    return parent == path ? path : QDir::cleanPath(resolved(parent) + QLatin1Char('/') + info.fileName());
}

bool isInside(const QString &folder, const QString &outer)
{
    return folder == outer ||
           folder.startsWith(outer.endsWith(QLatin1Char('/')) ? outer : outer + QLatin1Char('/'));
}

Result<bool> isRehearsalUser(Services &services, const DeskLocation &where, const std::string &user)
{
    DESK_TRY(const std::vector<std::string> users, await(services.session.rehearsalUsers(where)));
    return std::find(users.begin(), users.end(), user) != users.end();
}

/// What opens the desk with nobody there must be its owner's alone. Not told of a system without such
/// permissions.
Result<void> checkPrivate(const std::string &path)
{
#ifndef Q_OS_WIN
    constexpr QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (path != "-" && QFile::permissions(QString::fromStdString(path)).testAnyFlags(others))
        return fail(ErrorCode::NotPermitted,
                    "Others on this machine can read or change this file; let only its owner (chmod 600).",
                    path);
#else
    Q_UNUSED(path);
#endif
    return {};
}

/// The code of this moment, from the secret that an authenticator would hold. A code counts once.
Result<std::string> codeFrom(Context &context, const Arguments &arguments)
{
    constexpr int digits = 6;
    const std::string path = arguments.get("otp-secret-file");
    DESK_CHECK(checkPrivate(path));
    DESK_CHECK(checkPrivate(arguments.get("password-file")));
    DESK_TRY(const crypto::SecretBytes spelled, readSecretFile(path, context.terminal));
    DESK_TRY(Bytes read, fromBase32(asText(spelled)));
    const crypto::SecretBytes secret = crypto::toSecret(read);
    crypto::wipe(read);
    const Instant now = context.clock ? context.clock->now() : SystemClock().now();
    return crypto::hotp(secret, crypto::totpStep(now), digits, crypto::MacHash::Sha1);
}

Result<SessionInfo> openSession(Context &context, const Arguments &arguments, Services &services,
                                const DeskLocation &where, OwnSecrets &own)
{
    const std::string user = arguments.get("user");
    if (!arguments.has("password-file")) {
        DESK_TRY(const bool oneClick, isRehearsalUser(services, where, user));
        if (oneClick)
            return await(services.session.signInRehearsal(where, user));
    }
    DESK_TRY(SignIn who, credentialsOf(context, arguments));
    own = {who.password, who.keyFile};
    Result<SessionInfo> session = await(services.session.signIn(where, who));
    if (session || session.error().code != ErrorCode::CodeRequired || !context.terminal.canAsk())
        return session;
    DESK_TRY(const crypto::SecretBytes code, context.terminal.askSecret("One-time code: "));
    who.code = asText(code);
    return await(services.session.signIn(where, who));
}

} // namespace

Result<SignIn> credentialsOf(Context &context, const Arguments &arguments)
{
    SignIn who;
    who.user = arguments.get("user");
    who.code = arguments.get("otp");
    if (arguments.has("otp-secret-file")) {
        DESK_TRY(who.code, codeFrom(context, arguments));
    }
    if (arguments.has("key-file")) {
        DESK_TRY(who.keyFile, readKeyFile(arguments.get("key-file")));
    }
    if (arguments.has("password-file")) {
        DESK_TRY(who.password, readSecretFile(arguments.get("password-file"), context.terminal));
    } else if (context.terminal.canAsk()) {
        DESK_TRY(who.password, context.terminal.askSecret("Password of " + printable(who.user) + ": "));
    } else {
        return fail(ErrorCode::NotSignedIn,
                    "Nobody can be asked for the password here; give --password-file.", "--password-file");
    }
    return who;
}

Result<DeskLocation> locationOf(const Arguments &arguments)
{
    QString data;
    QString keyring;
    if (arguments.has("desk")) {
        data = absolute(arguments.get("desk"));
        keyring = data + QStringLiteral(".keys");
    } else {
        data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
               QStringLiteral("/rightsdesk/desk");
        keyring = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                  QStringLiteral("/rightsdesk/keys");
    }
    if (arguments.has("keyring"))
        keyring = absolute(arguments.get("keyring"));
    if (isInside(resolved(keyring), resolved(data)))
        return fail(ErrorCode::InvalidArgument,
                    "Keys must not lie inside the data folder: a copy of it would open itself. Choose "
                    "another folder.",
                    "--keyring");
    return DeskLocation{data.toStdString(), keyring.toStdString()};
}

Attempt<std::optional<Instant>> nowOf(const Arguments &arguments)
{
    if (!arguments.has("now"))
        return std::optional<Instant>();
    const Result<Instant> now = instantFromRfc3339(arguments.get("now"));
    if (!now)
        return usageError("This option takes a time such as 2026-01-31T09:00:00Z.", "--now");
    return std::optional<Instant>(*now);
}

Attempt<SignedIn> signIn(Context &context, const Arguments &arguments)
{
    DESK_TRY(const DeskLocation where, locationOf(arguments));
    DESK_TRY(const std::optional<Instant> now, nowOf(arguments));
    if (arguments.get("user").empty())
        return fail(ErrorCode::NotSignedIn, "Say who you are with --user NAME.", "--user");
    Services services = context.open(now);
    return signInAt(context, arguments, services, where);
}

Attempt<SignedIn> signInAt(Context &context, const Arguments &arguments, Services &services,
                           const DeskLocation &where)
{
    OwnSecrets own;
    DESK_TRY(const SessionInfo info, openSession(context, arguments, services, where, own));
    if (arguments.has("now") && !info.rehearsal) {
        DESK_CHECK(await(services.session.lock()));
        return fail(ErrorCode::InvalidArgument,
                    "Only a rehearsal desk takes another time than the machine's.", "--now");
    }
    if (info.logDoubted)
        context.output.remark("The log is not the one this desk knew; `audit verify` says what is wrong.");
    if (info.backupDue)
        context.output.remark("A backup is due: `backup run`.");
    if (info.passwordExpired)
        context.output.remark("Your password has expired; `staff password` changes it.");
    if (info.codeDue)
        context.output.remark("You have no authenticator; `staff otp enrol` enrols one.");
    return SignedIn{services, where, info, std::move(own)};
}

Result<PlatformInfo> platformNamed(const SessionInfo &session, std::string_view word)
{
    for (const PlatformInfo &platform : session.platforms)
        if (platform.profile == word || platform.prefix == word || platform.id.text() == word)
            return platform;
    return fail(ErrorCode::NotFound, "You have no such platform; `platform list` shows those you have.",
                "--platform");
}

Result<PlatformInfo> platformOf(const SessionInfo &session, const Arguments &arguments)
{
    if (arguments.has("platform"))
        return platformNamed(session, arguments.get("platform"));
    if (session.platforms.size() == 1)
        return session.platforms.front();
    return fail(ErrorCode::InvalidArgument, "Say which platform with --platform ID.", "--platform");
}

std::optional<UsageError> bothFromInput(const Arguments &arguments, const std::string &option)
{
    if (arguments.get("password-file") != "-" || arguments.get(option) != "-")
        return std::nullopt;
    return usageError("Standard input can hold one of the two passwords only.", "--" + option);
}

Result<crypto::SecretBytes> newPassword(Context &context, const std::string &file, const std::string &whose)
{
    if (!file.empty())
        return readSecretFile(file, context.terminal);
    if (!context.terminal.canAsk())
        return fail(ErrorCode::NotSignedIn, "Nobody can be asked for a password here; give it in a file.");
    DESK_TRY(crypto::SecretBytes first,
             context.terminal.askSecret("New password of " + printable(whose) + ": "));
    DESK_TRY(const crypto::SecretBytes second, context.terminal.askSecret("Once more: "));
    if (!crypto::equalInConstantTime(first, second))
        return fail(ErrorCode::InvalidArgument, "The two passwords differ; try again.");
    return first;
}

std::string absolutePath(const std::string &path)
{
    return path == "-" ? path : absolute(path).toStdString();
}

Result<std::string> readTextFile(const std::string &path, std::size_t most)
{
    QFile file(QString::fromStdString(path));
    if (path != "-" && !file.exists())
        return fail(ErrorCode::NotFound, "There is no such file.", path);
    if (!(path == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return fail(ErrorCode::Io, "The file cannot be read.", path);
    std::string text;
    while (text.size() <= most) {
        const QByteArray piece = file.read(1 << 16);
        if (piece.isEmpty())
            break;
        text.append(piece.constData(), static_cast<std::size_t>(piece.size()));
    }
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, "The file cannot be read.", path);
    if (text.size() > most)
        return fail(ErrorCode::LimitExceeded, "The file is larger than a file of its kind can be.", path);
    return text;
}

ShowProgress progressOn(Context &context, const std::string &what)
{
    if (!context.terminal.canAsk())
        return {};
    return [what](int done, int total) {
        if (total > 0)
            std::fprintf(stderr, "\r%s: %d %%", what.c_str(), static_cast<int>(100LL * done / total));
        else
            std::fprintf(stderr, "\r%s: %d", what.c_str(), done);
        std::fflush(stderr);
    };
}

void endProgress(Context &context)
{
    if (context.terminal.canAsk())
        std::fputs("\r\033[K", stderr);
}

std::string shownTime(Instant at)
{
    const std::string text = toRfc3339(at);
    return text.substr(0, 10) + " " + text.substr(11, 5) + " UTC";
}

} // namespace desk::command_line
