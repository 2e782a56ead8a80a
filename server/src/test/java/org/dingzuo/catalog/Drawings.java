package org.dingzuo.catalog;

/** Drafts as a maker's client sends them. */
final class Drawings {
    private Drawings() {}

    /** A teapot: two glazes, two handles, and a mark to be carved. */
    static String pot(long basePrice) {
        return """
                {"name": {"zh-CN": "茶壶", "en": "Teapot"}, "story": {"zh-CN": "拉坯成形"}, "basePrice": %d,
                 "optionGroups": [
                   {"key": "glaze", "name": {"zh-CN": "釉"}, "kind": "CHOICE", "required": true, "choices": [
                     {"key": "celadon", "name": {"zh-CN": "青瓷"}, "swatch": "#A8C5B0"},
                     {"key": "tenmoku", "name": {"zh-CN": "天目"}, "swatch": "#2A1F1A", "priceDelta": 5000}]},
                   {"key": "handle", "name": {"zh-CN": "提梁"}, "kind": "CHOICE", "required": true, "choices": [
                     {"key": "side", "name": {"zh-CN": "侧把"}}, {"key": "bamboo", "name": {"zh-CN": "竹提梁"}, "priceDelta": 3000}]},
                   {"key": "mark", "name": {"zh-CN": "刻字"}, "kind": "TEXT", "price": 2000,
                    "limits": {"maxLength": 4, "glyphs": "福寿安康"}, "example": "福安"}
                 ],
                 "rules": [{"rule": "excludes", "group": "glaze", "choices": ["tenmoku"], "otherGroup": "handle", "otherChoices": ["bamboo"],
                            "because": {"zh-CN": "天目釉流动，会粘住提梁"}}],
                 "routing": [
                   {"key": "throw", "name": {"zh-CN": "拉坯"}, "kind": "ATTENDED", "minutes": 40, "module": "throwing"},
                   {"key": "dry", "name": {"zh-CN": "阴干"}, "kind": "UNATTENDED", "minutes": 1440, "after": ["throw"]},
                   {"key": "carve", "name": {"zh-CN": "刻字"}, "kind": "ATTENDED", "minutes": 15, "after": ["dry"], "when": {"group": "mark"},
                    "extraMinutes": {"glaze=tenmoku": 10}}],
                 "bill": [{"item": "clay", "quantity": 900}], "pictures": [], "customSpec": false}
                """.formatted(basePrice);
    }
}
