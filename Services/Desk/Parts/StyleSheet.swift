import DeskAssets
import Seal
package import Web

/// The one style sheet, embedded; its name changes with its content, so that browsers may keep it for good.
package enum StyleSheet {
    private static let asset = Asset(desk_style(), desk_style_length(), "text/css")
    /// What names this edition of it.
    package static let digest = asset.digest
    package static let link = Link(path: ["udseende", digest])
    /// The sheet itself, to be kept by browsers for good.
    package static var response: Response { asset.response }
}

/// The one script, for the pages that tell of news and those with a long form; named and kept alike.
package enum Script {
    private static let asset = Asset(desk_script(), desk_script_length(), "text/javascript")
    /// What names this edition of it.
    package static let digest = asset.digest
    package static let link = Link(path: ["script", digest])
    /// What a page with it may do, and no other: load our own script, which speaks with our own server.
    package static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'"
    /// The script itself, to be kept by browsers for good.
    package static var response: Response { asset.response }
}

extension Response {
    /// The same, of a page that has our script in it.
    package var withScript: Response {
        var page = self
        page.headers["content-security-policy"] = Script.policy
        return page
    }
}

/// Something embedded that pages load.
private struct Asset: Sendable {
    let bytes: [UInt8]
    let digest: String
    let contentType: String

    init(_ start: UnsafePointer<UInt8>?, _ count: Int, _ contentType: String) {
        bytes = Array(UnsafeBufferPointer(start: start, count: count))
        digest = String(Hex.encode(Seal.sha256(bytes)).prefix(16))
        self.contentType = contentType
    }

    var response: Response {
        var response = Response(.ok, contentType: "\(contentType); charset=utf-8", body: bytes)
        response.headers["cache-control"] = "public, max-age=31536000, immutable"
        response.entityTag = EntityTag(digest)
        return response
    }
}
