// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"

#include <memory>
#include <string>
#include <vector>

namespace desk::formats {

/**
 * What somebody hands over to be read: one file, a folder, or a ZIP file, as a list of files.
 *
 * Names of what lies in a folder or a ZIP file are relative, with forward slashes; they are looked at and
 * told, and never used as paths of anything that is written. Links in folders are not followed. One thread.
 */
class FileSet
{
public:
    /**
     * `path` "-" is standard input. The passphrase is for sealed ZIP files; empty where there is none.
     *
     * NotFound, Io; InvalidInput for a ZIP file that is damaged, or names a file twice or by anything but a
     * relative path; LimitExceeded for more than 10,000 files, 16 folders deep, 64 GiB unpacked, or packed
     * beyond 800 to 1; WrongPassword for a sealed ZIP file without a passphrase.
     */
    static Result<FileSet> open(const std::string &path, const std::string &passphrase);
    ~FileSet();
    FileSet(FileSet &&) noexcept;
    FileSet &operator=(FileSet &&) noexcept;

    const std::vector<std::string> &names() const; ///< Sorted; of one file its name without the folder.
    bool isOne() const;                            ///< Neither a folder nor a ZIP file.
    /// The file to be read from its start. One at a time; the set must outlive it. Errors as
    /// ZipReader::source().
    Result<std::unique_ptr<ByteSource>> source(std::size_t file);

private:
    struct State;
    explicit FileSet(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/**
 * Whether a name in a set is one that a pattern means: `*` stands for any characters within a name, `?` for
 * one. ASCII case is ignored. A pattern without a slash is compared with the last part of the name; one with
 * slashes with as many last parts as it has.
 */
bool fitsName(std::string_view name, std::string_view pattern);

} // namespace desk::formats
