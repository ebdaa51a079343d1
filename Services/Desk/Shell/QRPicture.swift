import CQREncode
import Web

/// Something for a phone's camera, as a picture in the page itself: nothing is loaded from anywhere.
struct QRPicture {
    /// Every dark square, as a path.
    private let path: String
    /// Squares along one side, with the quiet zone that cameras need.
    private let side: Int

    /// `nil` when the text is longer than a picture can hold.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let quiet = 4
        var path = ""
        for row in 0..<width {
            for column in 0..<width where code.pointee.data[row * width + column] & 1 == 1 {
                path += "M\(column + quiet) \(row + quiet)h1v1h-1z"
            }
        }
        self.path = path
        side = width + 2 * quiet
    }

    /// - Parameter name: what it is, for who cannot see it; the secret stands beside it as text.
    func html(named name: String) -> HTML {
        """
        <svg class="qr" role="img" aria-label="\(name)" viewBox="0 0 \(side) \(side)" width="240" height="240" \
        shape-rendering="crispEdges">
        <rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)" fill="#000"/>
        </svg>
        """
    }
}
