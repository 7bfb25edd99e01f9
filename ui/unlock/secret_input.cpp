// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/secret_input.h"

#include <QFile>
#include <QLineEdit>

namespace desk::ui {

crypto::SecretBytes takeSecret(QLineEdit *edit)
{
    QString typed = edit->text();
    edit->clear();
    QByteArray utf8 = typed.toUtf8();
    crypto::SecretBytes secret(utf8.begin(), utf8.end());
    utf8.fill('\0');
    typed.fill(QLatin1Char('\0'));
    return secret;
}

std::optional<crypto::SecretBytes> readKeyFile(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > most)
        return std::nullopt;
    QByteArray bytes = file.read(most);
    crypto::SecretBytes secret(bytes.begin(), bytes.end());
    bytes.fill('\0');
    return secret;
}

} // namespace desk::ui
