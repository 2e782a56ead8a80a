package org.dingzuo.customer.buyerlist;

import java.util.Set;
import org.dingzuo.foundation.sheet.SheetColumn;

/** What a column of a list of customers says, and the words by which people head it. */
public enum BuyerColumn implements SheetColumn {
    NAME(
            "姓名",
            "名字",
            "客户",
            "客户姓名",
            "客户名称",
            "买家",
            "收件人",
            "收货人",
            "联系人",
            "昵称",
            "name",
            "customer",
            "buyer",
            "recipient",
            "fullname"),
    PHONE("电话", "手机", "手机号", "手机号码", "电话号码", "联系电话", "联系方式", "phone", "mobile", "tel", "telephone", "phonenumber"),
    PROVINCE("省", "省份", "province", "state"),
    CITY("市", "城市", "city"),
    DISTRICT("区", "区县", "县", "district", "county"),
    /** Street and house; the whole address where no column says the province. */
    ADDRESS("地址", "详细地址", "收货地址", "收件地址", "街道", "address", "street", "line"),
    MEASURE("尺寸", "量过的尺寸", "尺码", "手围", "measure", "measures", "measurement", "measurements", "size"),
    PREFERENCE("喜好", "偏好", "preference", "preferences", "liking", "likings", "likes"),
    NOTE("备注", "标签", "说明", "note", "notes", "tag", "tags", "remark", "remarks");

    private final Set<String> heads;

    BuyerColumn(String... heads) {
        this.heads = Set.of(heads);
    }

    @Override
    public Set<String> heads() {
        return heads;
    }
}
