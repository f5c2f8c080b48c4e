// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core::data {

/// While one lives, what the calling thread prints on stderr is dropped: decoders tell of every damaged picture there, each in
/// its own way (OpenCV through std::cerr, libpng and libjpeg through stdio), and none of them takes no for an answer. Other
/// threads print as ever, and the one line about the picture is ours. May be nested.
class QuietScope final
{
public:
    QuietScope();
    ~QuietScope();
    QuietScope(const QuietScope &) = delete;
    QuietScope &operator=(const QuietScope &) = delete;
};

} // namespace core::data
