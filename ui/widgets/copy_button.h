// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace desk::ui {

/// Copies a text to the clipboard and says so for a moment. A secret is taken off the clipboard again after a
/// minute, unless something else has been copied since.
class CopyButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind
    {
        Plain,
        Secret
    };
    static constexpr int secretSeconds = 60;

    CopyButton(Kind kind, const QString &name, QWidget *parent);
    ~CopyButton() override;
    /// What a press copies; an empty text forgets it, and a secret that was copied.
    void setContent(const QString &content);
    /// Spoken name, e.g. "Copy the passphrase".
    void setPurpose(const QString &purpose);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void forget();
    void retranslate();

    Kind m_kind;
    QString m_content;
    QByteArray m_copiedDigest;
    bool m_justCopied = false;
};

} // namespace desk::ui
