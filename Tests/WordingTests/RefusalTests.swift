import Testing
import Wording

@Test(
    arguments: Wording.refusals.sorted { $0.key < $1.key }.map { [$0.key, $0.value] } + [["", Wording.unknownRefusal]])
func `a refusal says what is missing, then what to do, in whole sentences without its code`(entry: [String]) {
    let (code, sentence) = (entry[0], entry[1])
    #expect(sentence.hasSuffix("."))
    #expect(sentence.split(separator: ". ").count >= 2, "one sentence for what is missing, one for what to do")
    #expect(code.isEmpty || !sentence.contains(code))
    #expect(!sentence.contains("_"))
    #expect(sentence.first?.isUppercase == true)
}

@Test func `a refusal nobody has written a sentence for is still answered in Danish`() {
    #expect(Wording.sentence(forRefusal: "callback.never_heard_of") == Wording.unknownRefusal)
}

@Test func `a known refusal is answered with its own sentence`() {
    #expect(Wording.sentence(forRefusal: "call.not_signed_in").hasPrefix("Du er ikke logget ind."))
}
