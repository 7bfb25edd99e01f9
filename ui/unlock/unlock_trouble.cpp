// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/unlock_trouble.h"

#include "ui/shell/error_presenter.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

/// Lends the sentences their context.
struct Trouble
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::UnlockTrouble)

public:
    static QString aboutKeys(const Error &error);
    static QString aboutDesk(const Error &error);
    static QString aboutUser(const Error &error);
};

QString Trouble::aboutKeys(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("There are no keys in this folder. Choose the one that belongs to this desk.");
    case ErrorCode::Tampered:
        return tr("These keys belong to another desk or are an earlier copy. Choose the folder with this "
                  "desk's newest keys, and tell whoever looks after them.");
    case ErrorCode::Damaged:
        return tr("The file with the keys is damaged. Put its newest copy back, or restore the desk from a "
                  "backup.");
    default:
        return ErrorPresenter::sentence({error.code, {}, {}});
    }
}

QString Trouble::aboutDesk(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("There is no desk in this folder. Choose another, or restore the desk from a backup.");
    case ErrorCode::Conflict:
        return tr("Another program has this desk open, or a restore into it did not come to its end. Close "
                  "the other one, or restore again.");
    default:
        return ErrorPresenter::sentence({error.code, {}, {}});
    }
}

QString Trouble::aboutUser(const Error &error)
{
    if (error.place == "user")
        return tr("This user is disabled, or another person has yet to agree to them. An administrator can "
                  "say which, and let them in.");
    bool isNumber = false;
    const int minutes = QString::fromStdString(error.place).section(QLatin1Char(' '), 0, 0).toInt(&isNumber);
    if (isNumber)
        return tr("Locked out after wrong attempts. Wait %n minute(s), then try again.", nullptr, minutes);
    return ErrorPresenter::sentence({error.code, {}, {}});
}

} // namespace

UnlockTrouble unlockTrouble(const Error &error)
{
    switch (error.code) {
    case ErrorCode::WrongPassword:
        return {UnlockField::Password, ErrorPresenter::sentence({error.code, {}, {}})};
    case ErrorCode::KeyFileRequired:
    case ErrorCode::WrongKeyFile:
        return {UnlockField::KeyFile, ErrorPresenter::sentence({error.code, {}, {}})};
    case ErrorCode::CodeRequired:
    case ErrorCode::WrongCode:
        return {UnlockField::Code, ErrorPresenter::sentence({error.code, {}, {}})};
    case ErrorCode::Locked:
        return {UnlockField::User, Trouble::aboutUser(error)};
    case ErrorCode::NotFound:
    case ErrorCode::Tampered:
    case ErrorCode::Damaged:
    case ErrorCode::NewerFormat:
    case ErrorCode::Io:
    case ErrorCode::Conflict:
        if (error.place == "keyring")
            return {UnlockField::Keys, Trouble::aboutKeys(error)};
        return {UnlockField::Desk, Trouble::aboutDesk(error)};
    default:
        return {UnlockField::None, ErrorPresenter::sentence({error.code, {}, {}})};
    }
}

} // namespace desk::ui
