import Foundation
import Seal
import Testing

/// Bytes in XML and mail, laid beside Foundation's.
struct Base64Tests {
    @Test(arguments: 0..<70) func `what is written is what others write, and is read back whatever its lines`(
        count: Int
    ) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
        let text = Base64.encode(bytes)
        #expect(text == [UInt8](Data(bytes).base64EncodedData()))
        #expect(Base64.decode(text) == bytes)
        let loose = Data(bytes).base64EncodedString(options: .lineLength64Characters).filter { $0 != "=" }
        #expect(Base64.decode(Array("\r\n \(loose)\n".utf8)) == bytes)
    }

    @Test(arguments: ["A", "AAAAA", "AA=A", "AA?=", "A_==", "ÅÅÅÅ"])
    func `what is no base64 is nothing`(text: String) { #expect(Base64.decode(Array(text.utf8)) == nil) }
}
