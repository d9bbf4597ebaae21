// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/useragents.h"

#include "app/sampleshop/randomness.h"

#include <array>

namespace {

constexpr std::array shopperAgents{
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Mobile/15E148 "
    "MicroMessenger/8.0.47 NetType/WIFI Language/zh_CN MiniProgram",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Mobile/15E148 "
    "MicroMessenger/8.0.44 NetType/4G Language/zh_CN MiniProgram",
    "Mozilla/5.0 (Linux; Android 14; 23127PN0CC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/116.0.0.0 "
    "Mobile Safari/537.36 MicroMessenger/8.0.47 NetType/5G Language/zh_CN MiniProgram",
    "Mozilla/5.0 (Linux; Android 13; V2254A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/107.0.0.0 "
    "Mobile Safari/537.36 MicroMessenger/8.0.42 NetType/WIFI Language/zh_CN MiniProgram",
    "Mozilla/5.0 (Linux; Android 12; ALN-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/114.0.0.0 "
    "Mobile Safari/537.36 MicroMessenger/8.0.45 NetType/4G Language/zh_CN MiniProgram",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0.0.0 "
    "Safari/537.36 "
    "MicroMessenger/7.0.20 NetType/WIFI MiniProgramEnv/Windows",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 "
    "Safari/605.1.15",
};

constexpr std::array botAgents{
    "Mozilla/5.0 (compatible; ExampleSpider/2.0; +http://spider.example/about)",
    "ShelfCrawler/1.4 (price comparison; crawler@shelf.example)",
    "python-requests/2.31.0",
    "curl/7.88.1",
    "Go-http-client/1.1",
};

} // namespace

QByteArray someShopperAgent(Randomness &random)
{
    return shopperAgents[size_t(random.rank(shopperAgents.size(), 2))];
}

QByteArray someBotAgent(Randomness &random)
{
    return random.pick(botAgents);
}
