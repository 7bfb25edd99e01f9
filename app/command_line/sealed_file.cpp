// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/sealed_file.h"

#include "app/command_line/private_file.h"

#include <QFile>

namespace desk::command_line {

Outcome keepSealedFile(Context &context, const EvidenceResult &written, const std::string &passphraseFile,
                       const SealedFileWords &words)
{
    if (const Result<void> kept = writePrivateFile(passphraseFile, written.passphrase + "\n"); !kept) {
        QFile::remove(QString::fromStdString(written.path));
        return kept.error();
    }
    context.output.object({{"path", written.path},
                           {"passphrase_file", passphraseFile},
                           {"entries", written.entries},
                           {"bytes", written.bytes},
                           {"sha256", written.sha256}});
    context.output.facts({{std::string(words.title), written.path},
                          {"Passphrase in", passphraseFile},
                          {std::string(words.entries), std::to_string(written.entries)},
                          {"Bytes", std::to_string(written.bytes)},
                          {"SHA-256", written.sha256}});
    context.output.line("Send the passphrase by another channel than the " + std::string(words.name) + ".");
    return ExitStatus::Done;
}

} // namespace desk::command_line
