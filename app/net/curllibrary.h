// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

#include <QLibrary>

#include <mutex>

/// libcurl, loaded when the first mail is sent: linked, it and the thirty libraries behind it would be
/// loaded at every start for something that most people never use.
class CurlLibrary
{
public:
    /// Loads it where it has not been; from any thread. False: this computer has none.
    bool load();

    decltype(&curl_easy_init) init = nullptr;
    decltype(&curl_easy_setopt) setopt = nullptr;
    decltype(&curl_easy_perform) perform = nullptr;
    decltype(&curl_easy_getinfo) getinfo = nullptr;
    decltype(&curl_easy_strerror) strerror = nullptr;
    decltype(&curl_easy_cleanup) cleanup = nullptr;
    decltype(&curl_slist_append) append = nullptr;
    decltype(&curl_slist_free_all) freeAll = nullptr;

private:
    std::once_flag m_once{};
    bool m_isLoaded = false;
    QLibrary m_library{};
};
