select directory.raises_edition('catalog.design');
select directory.raises_edition('catalog.sold_out');
