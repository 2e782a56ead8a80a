package org.dingzuo.film;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where makers post. Limits in characters, from the platforms' own posting screens; they change, so the texts stay well below.
 *  A link written into a caption is not clickable on most, and some punish it: there the text points to the comment or the profile. */
public enum Platform {
    DOUYIN(1_000, 100, false),
    KUAISHOU(500, 200, false),
    BILIBILI(2_000, 1_000, true),
    WECHAT_CHANNELS(1_000, 200, true),
    XIAOHONGSHU(1_000, 280, false);

    private final int description;
    private final int comment;
    private final boolean takesLinks;

    Platform(int description, int comment, boolean takesLinks) {
        this.description = description;
        this.comment = comment;
        this.takesLinks = takesLinks;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int longestDescription() {
        return description;
    }

    int longestComment() {
        return comment;
    }

    boolean takesLinks() {
        return takesLinks;
    }
}
