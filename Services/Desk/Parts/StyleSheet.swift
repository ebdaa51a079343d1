import DeskAssets
import Seal
package import Web

/// The one style sheet, embedded; its name changes with its content, so that browsers may keep it for good.
package enum StyleSheet {
    private static let bytes = Array(UnsafeBufferPointer(start: desk_style(), count: desk_style_length()))
    /// What names this edition of it.
    package static let digest = String(Hex.encode(Seal.sha256(bytes)).prefix(16))
    package static let link = Link(path: ["udseende", digest])

    /// The sheet itself, to be kept by browsers for good.
    package static var response: Response {
        var response = Response(.ok, contentType: "text/css; charset=utf-8", body: bytes)
        response.headers["cache-control"] = "public, max-age=31536000, immutable"
        response.entityTag = EntityTag(digest)
        return response
    }
}
