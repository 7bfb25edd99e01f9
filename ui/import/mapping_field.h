// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace desk::ui {

class FormField;

/// Which column fills which field: nothing, one of the mappings that come with the program, or a file of
/// one's own.
class MappingField final : public QWidget
{
    Q_OBJECT

public:
    MappingField(const Context &context, QWidget *parent);

    void
    offer(std::vector<MappingInfo> mappings); ///< Of the platform; keeps the choice where it still is one.
    std::string mapping() const;              ///< As ImportOrder has it.
    bool knowsCategories() const;             ///< It says itself what each file fills.
    std::string passphrase() const;           ///< Of a sealed ZIP file.
    void use(const std::string &mapping, const QString &name); ///< A file's text; it may not have been saved.
    void setMatchBlocked(const QString &reason);
    void wipe();
    void retranslate();

Q_SIGNALS:
    void changed();
    void matchWanted(); ///< Somebody wants to work a mapping out.
    void failed(const QString &sentence);

private:
    void fill();
    void choose(int index);
    void chooseFile();
    void describe();

    Context m_context;
    std::vector<MappingInfo> m_mappings;
    std::string m_file; ///< Text of the file that was chosen.
    QString m_fileName;
    QComboBox *m_choice;
    QPushButton *m_match;
    QLineEdit *m_passphrase;
    FormField *m_choiceField;
    FormField *m_passphraseField;
};

} // namespace desk::ui
