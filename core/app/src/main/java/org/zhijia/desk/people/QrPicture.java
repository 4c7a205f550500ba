package org.zhijia.desk.people;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code that a page draws by itself.
 *
 * @param size of a side, in modules, the quiet margin included
 * @param path the dark modules, as SVG path data
 */
public record QrPicture(int size, String path) {

    private static final int MARGIN = 2;

    static QrPicture of(String text) {
        try {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
            var path = new StringBuilder();
            for (int row = 0; row < modules.getHeight(); row++) {
                for (int column = 0; column < modules.getWidth(); column++) {
                    if (modules.get(column, row)) {
                        path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                    }
                }
            }
            return new QrPicture(modules.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
