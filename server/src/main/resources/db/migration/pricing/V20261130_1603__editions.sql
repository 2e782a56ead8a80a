select directory.raises_edition('pricing.price_list');
