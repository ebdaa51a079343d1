/// Reads a form that may have files. Source: RFC 7578, and WHATWG HTML § 4.10.22.7 for how names are written.
///
/// Takes what browsers send and nothing around it: no text before the first part, none after the last.
struct MultipartReader {
    private let body: [UInt8]
    private let limits: FormLimits
    /// CR LF, two hyphens, and the line the sender has chosen to stand between the parts.
    private let delimiter: [UInt8]
    private var at = 0
    private var form = Form()

    init(_ body: [UInt8], contentType: String, limits: FormLimits) throws(RequestFault) {
        guard let boundary = Self.boundary(contentType) else { throw .bad("web.bad_boundary") }
        self.body = body
        self.limits = limits
        delimiter = [.carriageReturn, .lineFeed] + Array("--\(boundary)".utf8)
    }

    mutating func read() throws(RequestFault) -> Form {
        let opening = delimiter.dropFirst(2)
        guard body.starts(with: opening) else { throw .bad("web.bad_multipart") }
        at = opening.count
        while try !takeEnd() { try readPart() }
        return form
    }

    /// After a delimiter stands either the end of the line, and a part follows, or two hyphens, and nothing does.
    private mutating func takeEnd() throws(RequestFault) -> Bool {
        let rest = body[at...]
        if rest.starts(with: [.carriageReturn, .lineFeed]) {
            at += 2
            return false
        }
        let ending = Array("--".utf8)
        guard rest.elementsEqual(ending) || rest.elementsEqual(ending + [.carriageReturn, .lineFeed]) else {
            throw .bad("web.bad_multipart")
        }
        return true
    }

    private mutating func readPart() throws(RequestFault) {
        guard form.fields.fields.count + form.files.count < limits.fields else {
            throw RequestFault(.contentTooLarge, "web.too_many_fields")
        }
        let head = try readPartHead()
        guard let end = nextDelimiter() else { throw .bad("web.bad_multipart") }
        let content = body[at..<end]
        at = end + delimiter.count
        if let fileName = head.fileName {
            guard content.count <= limits.file else { throw RequestFault(.contentTooLarge, "web.long_file") }
            // What a browser sends for a file nobody chose.
            if fileName.isEmpty && content.isEmpty { return }
            guard form.files.count < limits.files else { throw RequestFault(.contentTooLarge, "web.too_many_files") }
            form.files.append(
                FormFile(field: head.name, name: fileName, contentType: head.contentType, bytes: Array(content)))
        } else {
            guard content.count <= limits.text else { throw RequestFault(.contentTooLarge, "web.long_field") }
            let areAllowed = content.allSatisfy {
                ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 || $0 == .lineFeed || $0 == .carriageReturn
            }
            guard areAllowed, let text = content.utf8Text else { throw .bad("web.bad_field") }
            form.fields.add(head.name, text)
        }
    }

    private mutating func readPartHead() throws(RequestFault) -> PartHead {
        var head = PartHead()
        let limit = at + limits.partHead
        while true {
            guard let end = body[at..<min(limit, body.count)].firstIndex(of: .carriageReturn), end + 1 < body.count,
                body[end + 1] == .lineFeed
            else { throw .bad("web.bad_part") }
            let line = body[at..<end]
            at = end + 2
            if line.isEmpty { break }
            try head.take(line)
        }
        guard !head.name.isEmpty else { throw .bad("web.bad_part") }
        return head
    }

    /// Where the part that begins here ends.
    private func nextDelimiter() -> Int? {
        body.withUnsafeBufferPointer { body in
            var candidate = at
            while candidate + delimiter.count <= body.count {
                if body[candidate] == .carriageReturn {
                    var matched = 1
                    while matched < delimiter.count && body[candidate + matched] == delimiter[matched] { matched += 1 }
                    if matched == delimiter.count { return candidate }
                    // CR stands only at a delimiter's beginning, so nothing that matched can begin another one.
                    candidate += matched
                } else {
                    candidate += 1
                }
            }
            return nil
        }
    }

    /// The boundary that the content type names. Source: RFC 2046 § 5.1.1.
    private static func boundary(_ contentType: String) -> String? {
        let parameters = contentType.split(separator: ";").dropFirst().map(\.trimmed)
        let named = parameters.filter { $0.asciiLowercased.hasPrefix("boundary=") }
        guard named.count == 1 else { return nil }
        var boundary = named[0].dropFirst("boundary=".count)
        if boundary.utf8.count >= 2, boundary.hasPrefix("\""), boundary.hasSuffix("\"") {
            boundary = boundary.dropFirst().dropLast()
        }
        let allowed = boundary.utf8.allSatisfy {
            $0.isLetter || $0.isDigit || "'()+_,-./:=?".utf8.contains($0)
        }
        return (1...70).contains(boundary.utf8.count) && allowed ? String(boundary) : nil
    }
}
