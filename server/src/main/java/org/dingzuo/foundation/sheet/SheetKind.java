package org.dingzuo.foundation.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The kinds of file in which a list is handed out. */
public enum SheetKind {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final MediaType type;

    SheetKind(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    /** @param name such as {@code csv} */
    public static Optional<SheetKind> named(String name) {
        return List.of(values()).stream()
                .filter(kind -> kind.ending().equals(name))
                .findFirst();
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param name without its ending
     *  @param rows of texts, whole numbers and money, the header first */
    public ResponseEntity<byte[]> file(String name, List<List<Object>> rows) {
        var disposition =
                ContentDisposition.attachment().filename(name + "." + ending()).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(
                        switch (this) {
                            case XLSX -> Workbook.of(rows);
                            case CSV -> SeparatedValues.of(rows);
                        });
    }
}
