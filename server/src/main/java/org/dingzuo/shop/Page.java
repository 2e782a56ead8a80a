package org.dingzuo.shop;

/** What every page of a shop is drawn with.
 *  @param content the page's data as JSON, safe inside a script element */
public record Page(String lang, ShopBody shop, String content, BuiltAssets assets) {
    public boolean isChinese() {
        return lang.startsWith("zh");
    }

    public String otherLang() {
        return isChinese() ? "en" : "zh-CN";
    }
}
