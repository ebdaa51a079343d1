import Testing
import Web

@Suite struct FormTests {
    /// The form that such a body makes.
    private func form(_ body: [UInt8], _ type: String, _ limits: FormLimits = FormLimits()) throws -> Form {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n"
        var parser = RequestParser()
        parser.append(Array(head.utf8) + body)
        guard case .head = try parser.next() else { return Form() }
        try parser.accept(bodyLimit: 1 << 20)
        guard case .request(let read, let whole) = try parser.next() else { return Form() }
        return try Request(head: read, body: whole).form(limits)
    }

    private func multipart(_ text: String, _ limits: FormLimits = FormLimits()) throws -> Form {
        try form(Array(text.utf8), "multipart/form-data; boundary=x", limits)
    }

    private func refusal(_ body: () throws -> Form) -> Status? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? RequestFault)?.status
        }
    }

    @Test func `a plain form keeps order, repetition, Danish letters and line breaks`() throws {
        let body = "note=linje+1%0D%0Alinje+2&p=1&p=2&tom=&%C3%A6=%26%3D%2B&alene"
        let form = try form(Array(body.utf8), "application/x-www-form-urlencoded; charset=UTF-8")
        #expect(form["note"] == "linje 1\r\nlinje 2" && form.fields.all("p") == ["1", "2"])
        #expect(form["tom"] == "" && form["æ"] == "&=+" && form["alene"] == "" && form["andet"] == nil)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%gg", "a=%00", "a=%FF", "%0A=b", "a=%C0%80", "a=%1B"])
    func `a field that is not text is refused`(body: String) {
        #expect(refusal { try form(Array(body.utf8), "application/x-www-form-urlencoded") } == .badRequest)
    }

    @Test func `a form with files keeps their bytes as they are`() throws {
        var body = Array(
            ("--x\r\nContent-Disposition: form-data; name=\"sag %22a%22\"\r\n\r\nÆrø\r\nto\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"bilag\"; filename=\"C:\\brev\\é.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n").utf8)
        let bytes = (0...255).map(UInt8.init) + Array("\r\n--y\r\n--\r\n\r\r\n-".utf8)
        body +=
            bytes
            + Array("\r\n--x\r\nContent-Disposition: form-data; name=\"tom\"; filename=\"\"\r\n\r\n\r\n--x--\r\n".utf8)
        let form = try form(body, "Multipart/Form-Data; boundary=\"x\"")
        #expect(form["sag \"a\""] == "Ærø\r\nto" && form.files.count == 1)
        #expect(form.files[0].bytes == bytes && form.files[0].name == "é.pdf")
        #expect(form.files[0].field == "bilag" && form.files[0].contentType == "application/pdf")
    }

    @Test(arguments: [
        "", "--x--", "--x", "--y\r\n", "preamble\r\n--x--", "--x--epilogue", "--x\r\n--x--", "--x\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=a\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"a\"; filename*=utf-8''b\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\na\r\n--x--",
        "--x\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n folded\r\n\r\na\r\n--x--",
        "--x\nContent-Disposition: form-data; name=\"a\"\n\na\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\0\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunfinished",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\r\n--x-",
    ])
    func `a form with files that leaves doubt is refused`(body: String) throws {
        if body == "--x--" { return #expect(try multipart(body) == Form()) }
        #expect(refusal { try multipart(body) } == .badRequest)
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x; boundary=y",
        "multipart/form-data; boundary=a\u{7}b", "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
    ])
    func `a form with files names one boundary`(type: String) {
        #expect(refusal { try form(Array("--x--".utf8), type) } == .badRequest)
    }

    @Test func `each limit of a form holds`() throws {
        var limits = FormLimits()
        limits.fields = 3
        limits.files = 1
        limits.file = 10
        limits.text = 5
        let field = { (value: String) in "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\(value)\r\n" }
        let file = { (value: String) in
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"b\"\r\n\r\n\(value)\r\n"
        }
        let ten = String(repeating: "1", count: 10)
        #expect(try multipart(field("12345") + file(ten) + "--x--", limits).files.count == 1)
        for body in [
            field("123456"), file(ten + "1"), file("1") + file("2"), field("1") + field("2") + field("3") + field("4"),
        ] {
            #expect(refusal { try multipart(body + "--x--", limits) } == .contentTooLarge)
        }
        let long = "--x\r\nContent-Type: \(String(repeating: "a", count: 3000))\r\n"
        #expect(refusal { try multipart(long + field("1").dropFirst(5) + "--x--") } == .badRequest)
    }

    @Test func `a body that is no form is none`() {
        #expect(refusal { try form([0x7B, 0x7D], "application/json") } == .unsupportedMediaType)
    }
}
