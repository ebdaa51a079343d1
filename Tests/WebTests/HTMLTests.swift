import Testing
import Web
import WebAssets

@Suite struct HTMLTests {
    private let script = "<script>alert('æ' & \"b\")</script>"
    private let escaped = "&lt;script&gt;alert(&#39;æ&#39; &amp; &quot;b&quot;)&lt;/script&gt;"

    @Test func `a value is text, whatever it holds, between tags and in attributes`() {
        let page: HTML = "<p title=\"\(script)\">\(script)</p>"
        #expect(page.text == "<p title=\"\(escaped)\">\(escaped)</p>")
        let input: HTML = "<input name=\"a\" \(attribute: "value", script)>"
        #expect(input.text == "<input name=\"a\" value=\"\(escaped)\">")
        #expect(HTML(escaping: script).text == escaped)
        let area: HTML = "<textarea>\("</textarea>" + script)</textarea><title>\(script)</title>"
        #expect(area.text == "<textarea>&lt;/textarea&gt;\(escaped)</textarea><title>\(escaped)</title>")
        #expect(HTML(escaping: "a\0b").text == "a\u{FFFD}b")
    }

    @Test func `pieces of a page are put together as they are`() {
        let items = ["a<b", "c"].map { "<li>\($0)</li>" as HTML }
        let nothing: String? = nil
        let page: HTML = """
            <!doctype html>
            <ul>\(items)</ul>\(items.joined())\(items[1] + HTML.empty)\(nothing)\(7)<br/><hr>
            """
        #expect(page.text.hasSuffix("<li>a&lt;b</li><li>c</li></ul><li>a&lt;b</li><li>c</li><li>c</li>7<br/><hr>"))
    }

    @Test func `an attribute is there or not`() {
        let box: HTML =
            "<input type=\"checkbox\" \(attribute: "checked", if: true) \(attribute: "disabled", if: false)>"
        #expect(box.text == "<input type=\"checkbox\" checked >")
        let none: HTML = "<p \(attribute: "lang", nil as String?)>x</p>"
        #expect(none.text == "<p >x</p>")
    }

    @Test func `a link is made only in ways that cannot run anything`() {
        let page: HTML = "<a href=\"\(Link(path: ["sager", "\" onclick=x", ".."], query: ["q": "a'b"]))\">x</a>"
        #expect(page.text == "<a href=\"/sager/%22%20onclick%3Dx/-?q=a%27b\">x</a>")
        #expect(Link(path: ["", "evil.example"]).text == "/-/evil.example")
        #expect(Link(fragment: "\" onclick=x").text == "#%22%20onclick%3Dx")
        let form: HTML = "<form \(attribute: "action", "/form" as Link)></form>"
        #expect(form.text == "<form action=\"/form\"></form>")
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example", "/\\evil.example", "\\evil", "javascript:alert(1)", "a", "",
        "/a/../b",
        "/%0d%0aset-cookie:x", " /a", "/a b", "/a#b", "/a\r\nb", "/%2e%2e/",
    ])
    func `a place to go back to stays in the house`(text: String) {
        #expect(Link(ours: text) == nil)
    }

    @Test func `a place in the house, and a number to ring, are links`() {
        #expect(Link(ours: "/sager/K-1?fane=noter")?.text == "/sager/K-1?fane=noter")
        #expect(Link(telephone: "+45 12 34 56 78")?.text == "tel:+4512345678")
        #expect(Link(telephone: "12;ext=1") == nil && Link(telephone: "") == nil && Link(telephone: "+") == nil)
    }

    @Test func `a value where none may stand stops the program, whatever the value`() async {
        await #expect(processExitsWith: .failure) { _ = "<p class=\("a")>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<a href=\"\("/a")\">x</a>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<a href=\"/a\("b")\">x</a>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<a href=\"x\("/a" as Link)\">x</a>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<p onclick=\"\("a")\">x</p>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<p STYLE=\"\("a")\">x</p>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<script>\("a")</script>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<!-- \("a") -->" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<\("a")>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<p \("a")>x</p>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<p title=\"\("b" as HTML)\">x</p>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<p title='\("a")'>x</p>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<p \(attribute: "href", "a")>x</p>" as HTML }
        await #expect(processExitsWith: .failure) { _ = "<p title=\"" as HTML }
        await #expect(processExitsWith: .success) { _ = "<p title=\"\("a")\">\("b")</p>" as HTML }
    }

    @Test func `a file is carried within the program`() {
        var length = 0
        let bytes = UnsafeBufferPointer(start: web_assets_style(&length), count: length)
        #expect(String(decoding: bytes, as: UTF8.self).contains("max-width: 40em"))
    }

    @Test func `no cookie can be read by a script or sent by another site`() {
        var response = Response.seeOther("/")
        response.set(SetCookie("__Host-session", "abc-_1", maxAgeSeconds: 0))
        #expect(
            response.headers["set-cookie"]
                == "__Host-session=abc-_1; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
        #expect(response.status == .seeOther && response.headers["location"] == "/")
        let file = Response.download([1], name: "brev \"æ\".pdf", contentType: "application/pdf")
        #expect(
            file.headers["content-disposition"] == "attachment; filename*=UTF-8''brev%20%22%C3%A6%22.pdf")
    }
}
