package org.zhijia.desk.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names a browser as its owner would recognise it. */
final class Devices {

    // In this order: most browsers also claim to be those behind them.
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("MicroMessenger", "微信"), Map.entry("DingTalk", "钉钉"),
            Map.entry("QQBrowser", "QQ 浏览器"), Map.entry("HuaweiBrowser", "华为浏览器"), Map.entry("MiuiBrowser", "小米浏览器"),
            Map.entry("Edg", "Edge"), Map.entry("Firefox", "Firefox"), Map.entry("Chrome", "Chrome"), Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("HarmonyOS", "鸿蒙"), Map.entry("OpenHarmony", "鸿蒙"),
            Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"), Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"), Map.entry("UOS", "统信 UOS"), Map.entry("Kylin", "麒麟"), Map.entry("Linux", "Linux"));

    private Devices() { }

    /** @return browser and system; empty when neither is known */
    static String words(String userAgent) {
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> names.stream().filter(name -> userAgent.contains(name.getKey())).limit(1))
                .map(Map.Entry::getValue)
                .reduce((browser, system) -> browser + " · " + system).orElse("");
    }
}
