package org.dingzuo.fulfilment.spi;

import org.dingzuo.fulfilment.Company;
import org.dingzuo.fulfilment.ParcelId;

/** @param phone the last four digits of the recipient's, by which some carriers make sure who asks; empty: not known any more */
public record Question(ParcelId parcel, Company company, String number, String phone) {
    @Override
    public String toString() {
        return "Question[" + parcel + "]";
    }
}
