extension Wording {
    /// What Notifier says no to, and why a letter waits for a person.
    static let notifier: [String: String] = [
        "notifier.unknown_letter": "Der er intet brev med det nummer i dine sager. Se efter, om nummeret er rigtigt.",
        "notifier.nothing_to_retry": "Brevet venter ikke på nogen. Se på sagen, om det er sendt eller er på vej.",
        "notifier.nothing_to_settle":
            "Brevet venter ikke på, at nogen siger, det ikke skal sendes. Se på brevet, hvor det er.",
        "notifier.cannotBeWrittenTo":
            "Vi ved ikke, hvor borgeren må skrives til. Bekræft, hvem borgeren er, eller skriv adressen på sagen; så bliver det sendt.",
        "notifier.noLongerDue":
            "Det, brevet skulle sige, gælder ikke mere eller er sagt på en anden måde. Du skal ikke gøre noget.",
        "notifier.tooLate":
            "Tiden gik, før brevet kunne skrives, og borgeren har ikke fået det at vide. Ring til borgeren, og sig så på brevets "
            + "side, at det er gjort.",
        "notifier.superseded": "Et nyere brev om det samme træder i stedet. Du skal ikke gøre noget ved det her.",
        "notifier.overtaken":
            "Vi vidste ikke, hvor borgeren må skrives til, så brevet blev ikke sendt, og nu træder et nyere brev i stedet. Du skal ikke "
            + "gøre noget ved det her.",
        "notifier.no_nudge":
            "Borgeren får ikke en mail om, at der ligger et brev: der er ingen mailadresse at bruge, adressen er beskyttet, eller brevet "
            + "går til en anden. Brevet selv går sin egen vej. Du skal ikke gøre noget.",
        "notifier.colleagueLeft": "Kollegaen arbejder her ikke mere. Se på sagen, hvem der har den nu.",
        "notifier.setAside":
            "Henvendelsen er ikke en klage, så borgeren skal ikke have brevet. Du skal ikke gøre noget.",
        "notifier.erased": "Sagen er slettet, og brevet er ikke sendt. Du skal ikke gøre noget.",
        "notifier.settled": "En kollega har sagt, at det ikke skal sendes. Se på brevets side, hvem og hvorfor.",
        "notifier.contradicts_delivery":
            "Det passer ikke med, hvad vi allerede ved om brevet. Se på brevet, hvor det er, og prøv igen.",
        "notifier.cvr_wrong":
            "Et CVR-nummer har otte cifre og hører til en virksomhed eller forening. Ret nummeret, og prøv igen.",
        "notifier.reference_wrong":
            "Der må kun stå et nummer uden mellemrum, for eksempel 2026-1234. Skriv det sådan, og prøv igen.",
        "notifier.ground_missing":
            "Der mangler en grund: hvordan du ved det, eller hvorfor der ikke sendes mere. Vælg en, og prøv igen.",
        "notifier.reference_missing":
            "Der mangler, hvor grunden er skrevet ned. Skriv det, og prøv igen.",
        "notifier.newer_version":
            "Notatet er rettet siden, og borgeren skal have den nyeste udgave. Find den under Breve på sagen, og send den igen, hvis "
            + "den ikke er kommet frem.",
        "notifier.appeal_day_come": replyAppealDayOver
            + " Er sagen afsluttet, så skriv til borgeren på en anden måde med en ny dag, og skriv på brevet, at borgeren har fået besked.",
        "notifier.not_writable":
            "Brevet kan ikke laves, som det står nu. Se efter, om felterne er udfyldt, og prøv igen.",
        "notifier.contradicts_journal":
            "Brevet står allerede i journalen. Se på sagen, under hvilket nummer.",
        "channel.address_changed":
            "Navn, adresse eller CPR-nummer er et andet end sidst, vi skrev, eller end da sagen blev registreret. Se efter, om det "
            + "er borgerens, og bekræft det; så bliver brevet sendt.",
        "channel.number_missing":
            "Borgeren får Digital Post, men vi mangler CPR-nummeret. Find det, eller ret, hvordan borgeren får post, og "
            + "prøv igen.",
        "channel.under_fifteen":
            "Borgeren er under 15 år og har ikke Digital Post. Ret, hvordan borgeren får post, og prøv igen.",
        "channel.custody_missing":
            "Borgeren er under 15 år, og brevet skal til den, der har forældremyndigheden. Skriv personen med adresse på Omkring "
            + "borgeren, og prøv igen.",
        "channel.way_lost":
            "Det er valgt, hvordan borgeren får breve, men valget gik tabt, da systemet blev lagt tilbage fra en sikkerhedskopi. Vælg "
            + "det igen på sagen under Sådan får borgeren breve; så bliver brevet sendt.",
        "channel.protected_address":
            "Adressen er beskyttet, og brevet må ikke gå på papir. Skriv, at borgeren får Digital Post, eller sig på Omkring borgeren, "
            + "at brevet må gå på papir, og prøv igen.",
        "channel.address_missing":
            "Brevet skal på papir, men der er ingen adresse at sende det til. Skriv adressen på sagen, og prøv igen.",
        "channel.address_too_long":
            "Adressen fylder mere, end der er plads til i kuvertens rude. Skriv den kortere på sagen, og prøv igen.",
        "channel.postal_code_missing":
            "Der står hverken et postnummer eller Danmark i adressen, og brevet skal på papir. Skriv postnummer og by på sagen. Bor "
            + "borgeren i udlandet, så vælg det under Sådan får borgeren breve. Prøv så igen.",
        "channel.country_missing":
            "Borgeren bor i udlandet, men adressen slutter ikke med et land. Skriv landet nederst, og prøv igen.",
        "channel.company_number_missing":
            "Virksomheden får Digital Post, men vi mangler CVR-nummeret. Skriv det, og prøv igen.",
        "spool.full":
            "Der er ikke plads, hvor brevet skal ligge. Driften skal gøre plads; så bliver det prøvet igen af sig selv.",
        "spool.not_writable":
            "Vi må ikke lægge brevet, hvor det skal ligge. Driften skal give lov; så bliver det prøvet igen af sig selv.",
        "spool.missing":
            "Mappen, hvor brevet skal ligge, er der ikke. Driften skal lave den; så bliver det prøvet igen af sig selv.",
        "spool.unreadable":
            "Der ligger allerede et brev, som vi ikke kan læse. Driften skal se på det; så bliver det prøvet igen af sig "
            + "selv.",
        "spool.failed":
            "Brevet kunne ikke lægges, hvor det skal ligge. Driften skal se på det; det bliver prøvet igen af sig selv.",
        "smtp.unreachable": mailServerAway, "smtp.unknown_host": mailServerAway, "smtp.slow": mailServerAway,
        "smtp.broken": mailServerAway, "smtp.login_refused": mailServerAway, "smtp.sender_refused": mailServerAway,
        "smtp.not_encrypted": mailServerAway,
        "smtp.untrusted": mailServerAway, "smtp.deferred": mailServerAway, "smtp.not_marked": mailServerAway,
        "smtp.no_document": mailServerAway, "smtp.no_memory": mailServerAway,
        "smtp.too_late":
            "Mailserveren tog ikke imod, mens beskeden stadig passede, og den er ikke sendt. Sig det til den, der skulle have haft den.",
        "smtp.address_full":
            "Postkassen tog ikke imod, mens beskeden stadig passede, og den er ikke sendt. Sig det til den, der skulle have haft den, "
            + "og bed administrator se på mailadressen.",
        "letter.bad_address":
            "Mailadressen kan ikke bruges, og beskeden er ikke sendt. Er det en kollega, så bed administrator rette adressen; er "
            + "det borgeren, så ret den på sagen. Prøv så igen.",
        "letter.incomplete":
            "Brevet mangler noget, som vi skulle have hentet, og er ikke sendt. Prøv igen; sker det en gang til, så ring til "
            + "driften med koden.",
        "notifier.unreadable_answer":
            "Vi kunne ikke læse det, brevet skulle bruge, og det er ikke sendt. Prøv igen; sker det en gang til, så ring til driften "
            + "med koden.",
        "letter.memo":
            "Brevet kunne ikke gøres klar til Digital Post og er ikke sendt. Ring til driften med koden.",
        "letter.unknown_sign":
            "Brevet har tegn, som vi ikke kan trykke, og er ikke sendt. Står de i navnet eller adressen, så skriv dem på sagen med "
            + "andre bogstaver; står de i det, du har skrevet, så ret det. Prøv så igen. Skal navnet stå, som det er, så ring til "
            + "driften med koden.",
        "letter.cairo": "Brevet kunne ikke sættes op på papir og er ikke sendt. Ring til driften med koden.",
        "letter.unexpected_pdf": "Brevet kunne ikke sættes op på papir og er ikke sendt. Ring til driften med koden.",
        "letter.unwritable": "Brevet kunne ikke skrives og er ikke sendt. Ring til driften med koden.",
        "letter.not_together":
            "Brevet, sagen og adressen hører ikke sammen, og brevet er ikke sendt. Ring til driften.",
    ]

    private static let mailServerAway =
        "Mailserveren tager ikke imod lige nu. Beskeden bliver prøvet igen af sig selv; bliver det ved, så ring til driften med koden."
}
