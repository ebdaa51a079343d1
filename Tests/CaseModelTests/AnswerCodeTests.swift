import CaseModel
import Testing

/// The code in a letter: easy to type, and never quietly wrong.
@Suite struct AnswerCodeTests {
    private static let codes = (0..<200).map { seed in
        AnswerCode(random: (0..<7).map { UInt8(truncatingIfNeeded: seed &* 37 &+ $0 &* 101 &+ seed &* $0) })
    }
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    @Test func `a code stands in groups of four and is read as it stands`() {
        for code in Self.codes {
            #expect(code.text.split(separator: "-").map(\.count) == [4, 4, 4])
            #expect(AnswerCode(typed: code.text) == code)
        }
    }

    @Test(arguments: [
        "7m2xq9k4zt1f", " 7M2X q9k4 ZT1F ", "7M2X-Q9K4-ZTLF", "7M2X-Q9K4-ZTiF", "7-M-2-X-Q-9-K-4-Z-T-1-F",
    ])
    func `a telephone's keyboard does not matter`(typed: String) throws {
        #expect(try #require(AnswerCode(typed: typed)).text == "7M2X-Q9K4-ZT1F")
    }

    @Test func `one wrong character never fits, nor do any two exchanged`() {
        for code in Self.codes.prefix(40) {
            let right = Array(code.characters)
            for place in right.indices {
                for letter in Self.letters where letter != right[place] {
                    var wrong = right
                    wrong[place] = letter
                    #expect(AnswerCode(typed: String(wrong)) == nil)
                }
                for other in right.indices where right[other] != right[place] {
                    var wrong = right
                    wrong.swapAt(place, other)
                    #expect(AnswerCode(typed: String(wrong)) == nil)
                }
            }
        }
    }

    @Test(arguments: ["", "-", "7M2X-Q9K4-ZT1", "7M2X-Q9K4-ZT1FF", "7M2X-Q9K4-ZTUF", "æøå", "7M2X.Q9K4.ZT1F", "L-1"])
    func `what cannot be a code is none`(typed: String) { #expect(AnswerCode(typed: typed) == nil) }

    @Test func `the code differs with every random bit that is used`() {
        #expect(Set(Self.codes.map(\.characters)).count == Self.codes.count)
    }
}
