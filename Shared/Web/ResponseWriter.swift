/// Turns an answer into the bytes that leave: its length always said, compressed where that pays, left out where the
/// browser has it already or asked for the head alone.
struct ResponseWriter {
    /// Shorter bodies leave as they are, in bytes.
    static let shortestToCompress = 1024
    /// What the server says itself; answers cannot.
    private static let ours: Set<String> = ["content-length", "connection", "date", "transfer-encoding", "keep-alive"]

    private let gzip = Gzip()

    /// - Parameters:
    ///   - head: what is answered; `nil` when it could not be read.
    ///   - keepsAlive: whether another request may follow.
    ///   - hasEnd: `false` for a stream, whose length nobody knows.
    ///   - date: now, as ``HTTPDate`` has it.
    func bytes(
        of response: Response, to head: RequestHead?, keepsAlive: Bool, hasEnd: Bool, date: String
    ) -> [UInt8] {
        // Fails closed: a field that could be read as two lines is a defect of ours, and must not leave.
        var response = response.headers.areWellFormed ? response : Response(.internalError)
        if isHadAlready(response, by: head) {
            response.status = .notModified
            response.body = []
        }
        if let tag = response.entityTag { response.headers["etag"] = tag.field }
        if hasEnd { compress(&response, for: head) }
        var text = "HTTP/1.1 \(response.status.rawValue) \(response.status.reason)\r\ndate: \(date)\r\n"
        for field in response.headers.fields where !Self.ours.contains(field.name) {
            text += "\(field.name): \(field.value)\r\n"
        }
        if hasEnd && !response.status.isBodiless { text += "content-length: \(response.body.count)\r\n" }
        if !keepsAlive {
            text += "connection: close\r\n"
        } else if head?.isOldVersion == true {
            text += "connection: keep-alive\r\n"
        }
        let isSent = head?.method != .head && !response.status.isBodiless
        return Array((text + "\r\n").utf8) + (isSent ? response.body : [])
    }

    private func isHadAlready(_ response: Response, by head: RequestHead?) -> Bool {
        guard let head, head.method == .get || head.method == .head, response.status == .ok else { return false }
        return response.entityTag?.matches(head.headers["if-none-match"]) ?? false
    }

    private func compress(_ response: inout Response, for head: RequestHead?) {
        guard response.headers["content-encoding"] == nil, Self.isText(response.headers["content-type"]) else { return }
        response.headers.add("vary", "accept-encoding")
        guard let head, Gzip.isAccepted(head.headers["accept-encoding"]),
            response.body.count >= Self.shortestToCompress, let smaller = gzip?.compress(response.body)
        else { return }
        response.body = smaller
        response.headers["content-encoding"] = "gzip"
    }

    private static func isText(_ contentType: String?) -> Bool {
        guard let type = contentType?.split(separator: ";").first?.trimmed else { return false }
        return type.hasPrefix("text/")
            || ["application/json", "application/javascript", "image/svg+xml"].contains(type)
    }
}
