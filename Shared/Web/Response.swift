/// What is answered. Length, date and connection fields are the server's to write.
package struct Response: Hashable, Sendable {
    package var status: Status
    package var headers = HeaderFields()
    package var body: [UInt8]
    /// With it, a browser that has this state already is told so instead of being sent it.
    package var entityTag: EntityTag?

    package init(_ status: Status = .ok, contentType: String? = nil, body: [UInt8] = []) {
        self.status = status
        self.body = body
        headers["content-type"] = contentType
    }

    /// A page.
    package static func page(_ html: HTML, status: Status = .ok) -> Response {
        Response(status, contentType: "text/html; charset=utf-8", body: html.bytes)
    }

    /// Plain text.
    package static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    /// Go there and look: what follows a form that was submitted well, so that a reload does not submit it again.
    package static func seeOther(_ link: Link) -> Response {
        var response = Response(.seeOther)
        response.headers["location"] = link.text
        return response
    }

    /// A file to be saved under that name rather than shown.
    package static func download(_ bytes: [UInt8], name: String, contentType: String) -> Response {
        var response = Response(.ok, contentType: contentType, body: bytes)
        response.headers["content-disposition"] = "attachment; filename*=UTF-8''\(PercentCoding.encode(name))"
        return response
    }

    /// A document to be read in the browser, under that name when it is saved.
    package static func document(_ bytes: [UInt8], name: String, contentType: String) -> Response {
        var response = Response(.ok, contentType: contentType, body: bytes)
        response.headers["content-disposition"] = "inline; filename*=UTF-8''\(PercentCoding.encode(name))"
        return response
    }

    /// Has the browser keep, or forget, a cookie.
    package mutating func set(_ cookie: SetCookie) { headers.add("set-cookie", cookie.field) }
}

extension Response {
    /// Adds the fields that keep a page to itself, where the answer does not say otherwise: nothing is loaded, framed,
    /// guessed, kept or told to other sites.
    package mutating func addSecurityHeaders() {
        let standard: KeyValuePairs = [
            "content-security-policy":
                "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin",
            "cache-control": "no-store",
        ]
        for (name, value) in standard where headers[name] == nil { headers[name] = value }
    }
}
