import FoundationEssentials
import Support
import Testing
import Web

/// A page is as it was last looked at, and what every page is: with one heading, small, and with no markup shown as words.
func expect(_ html: HTML, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = html.text.withoutDigests
    #expect(try Golden.text("pages/\(name)", produced: text) == text, sourceLocation: sourceLocation)
    #expect(text.components(separatedBy: "<h1>").count == 2, sourceLocation: sourceLocation)
    #expect(html.bytes.count < 50_000, sourceLocation: sourceLocation)
    #expect(
        !text.contains("&lt;p") && !text.contains("&lt;ul") && !text.contains("HTML(bytes"),
        sourceLocation: sourceLocation)
}
