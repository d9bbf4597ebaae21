// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/curllibrary.h"

using namespace Qt::StringLiterals;

namespace {

template<typename Function>
bool resolve(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name)); // NOLINT: a symbol has no type
    return function != nullptr;
}

} // namespace

bool CurlLibrary::load()
{
    std::call_once(m_once, [this] {
        constexpr int interfaceVersion = 4; // since 2006
        m_library.setFileNameAndVersion(u"curl"_s, interfaceVersion);
        decltype(&curl_global_init) globalInit = nullptr;
        m_isLoaded = m_library.load() && resolve(m_library, "curl_global_init", globalInit)
            && resolve(m_library, "curl_easy_init", init) && resolve(m_library, "curl_easy_setopt", setopt)
            && resolve(m_library, "curl_easy_perform", perform)
            && resolve(m_library, "curl_easy_getinfo", getinfo)
            && resolve(m_library, "curl_easy_strerror", strerror)
            && resolve(m_library, "curl_easy_cleanup", cleanup)
            && resolve(m_library, "curl_slist_append", append)
            && resolve(m_library, "curl_slist_free_all", freeAll)
            && globalInit(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    });
    return m_isLoaded;
}
