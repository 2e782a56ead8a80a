package org.dingzuo.fulfilment.platform;

/** Where orders come from that are paid elsewhere. */
public enum Platform {
    WECHAT_MINI,
    WECHAT_SHOP,
    DOUYIN_SHOP,
    KUAISHOU_SHOP,
    XIAOHONGSHU,
    TAOBAO,
    OTHER
}
