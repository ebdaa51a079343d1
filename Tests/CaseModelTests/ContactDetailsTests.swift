import CaseModel
import Testing

@Suite struct `Contact details, by form alone` {
    @Test(arguments: ["12345678", "12 34 56 78", "+45 12-34-56-78", "112", "004512345678"])
    func `a number that can be rung`(text: String) { #expect(ContactDetails.isTelephone(text)) }

    @Test(arguments: ["", "12", "ring bare", "12+345678", "1234567890123456", "１２３４５６７８", "+"])
    func `and one that cannot`(text: String) { #expect(!ContactDetails.isTelephone(text)) }

    @Test(arguments: ["aase@eksempel.invalid", "å.ø@ærø.eksempel", "a+b@c.d.e"])
    func `an address that can be written to`(text: String) { #expect(ContactDetails.isEmail(text)) }

    @Test(arguments: ["", "aase", "aase@", "@eksempel.dk", "a@b", "a@.dk", "a@b.", "a@b@c.dk", "a b@c.dk", "a@c..dk"])
    func `and one that cannot be one`(text: String) { #expect(!ContactDetails.isEmail(text)) }
}
