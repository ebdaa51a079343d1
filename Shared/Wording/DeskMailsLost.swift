/// That mails to a colleague do not come through: to themself, to their leader, and to the administrator.
extension Wording.Desk {
    /// On Mine opkald.
    package static func myMailsLost(_ since: String) -> String {
        "Mails til dig kommer ikke frem (siden \(since))."
    }
    package static let myMailsLostAct =
        "Du får derfor ingen påmindelser. Hold øje med denne side, og bed din administrator om at rette adressen eller få "
        + "postkassen set efter. Linjen forsvinder af sig selv, når en mail er kommet igennem."
    /// On Holdet.
    package static func mailsLost(_ name: String, _ since: String) -> String {
        "Mails til \(name) kommer ikke frem (siden \(since))."
    }
    package static let mailsLostAct =
        "De får ingen påmindelser om opkald og samtaler. Sig det til dem, og følg deres frister her, til en mail er kommet "
        + "igennem. Administratoren kan se, hvad mailserveren svarer."
    /// On Adgange.
    package static let mailsLostHead = "Mails, der ikke kommer frem"
    package static let mailsLostHint =
        "Ret adressen dér, hvor I registrerer ansatte, eller få postkassen set efter. En kollega forsvinder herfra af sig selv, "
        + "når en mail er kommet igennem; er mails kommet retur, går der et døgn efter det."
    package static func mailsLostCount(_ count: Int, since: String) -> String {
        "\(Wording.counted(Int64(count), "mail", "mails")), siden \(since)"
    }
}
