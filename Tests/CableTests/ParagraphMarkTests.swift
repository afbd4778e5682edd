import Testing

@testable import Cable

/// Where a paragraph begins although what stands before it does not end, and where it does not.
@Suite struct ParagraphMarkTests {
    private func numbers(_ text: String) -> [Int?] {
        let head = "FM AMEMBASSY LISBON\nTO SECSTATE WASHDC\n\nUNCLAS LISBON 000500\n\nTAGS: PREL, PO\nSUBJECT: LAMPS\n\n"
        return Document(parsing: Source(Array((head + text).utf8))).body.paragraphs.map(\.number)
    }

    private let first = "1. THE KEEPER HAS WRITTEN TO THE HARBOR MASTER ABOUT THE LAMPS ON THE\nNORTHERN PIER AND ON THE MOLE.\n"
    private let last = "4. THE HARBOR MASTER THANKS THE KEEPER FOR HIS LETTER AND FOR THE LIST.\nHALE\n"

    @Test func aTableOrAnAddressDoesNotEndWithAStop() {
        #expect(numbers(first + "LAMP OFFICE\nPIER 4, LISBON\n2. THE MOLE HAS NINE LAMPS, OF WHICH TWO ARE DARK AND ONE IS CRACKED.\n") == [1, 2])
    }

    @Test func aSentenceThatLostItsEndIsFollowedByTheNumberThatIsDue() {
        let lost =
            "2. THE MOLE HAS NINE LAMPS, OF WHICH TWO ARE DARK AND ONE IS ABOUT TO\n3. AS IT WAS LATE, THE KEEPER WENT HOME BEFORE HE HAD SEEN THE SECOND ONE.\n"
        #expect(numbers(first + lost + last) == [1, 2, 3, 4])
    }

    /// The number that is due stands at a line's start by chance; the paragraph comes later.
    @Test func aNumberOfTheSentenceIsNone() {
        let chance =
            "2. THE KEEPER HAS SEEN THE LAMPS OF THE MOLE AND THOSE ON PIER NUMBER\n3. HE WILL SEE THE REST.\n3. THE LAMPS OF PIER FOUR ARE NEW.\n"
        #expect(numbers(first + chance + last) == [1, 2, 3, 4])
        let list = "2. HE HAS:\n1. A LAMP\n2. A LADDER\n3. A BUCKET\n"
        #expect(numbers(first + list) == [1, 2])
    }

    @Test func aMarkInsideALineIsBelievedWhereItsNumberIsMissing() {
        #expect(numbers(first + "2. THE MOLE HAS NINE LAMPS. 3. TWO ARE DARK.\n" + last) == [1, 2, 3, 4])
        #expect(numbers(first + "2. THE KEEPER CAME ON MAY 3. THE MASTER DID NOT.\n" + last) == [1, 2, 4])
        #expect(numbers(first + "2. THE KEEPER HAS READ PARAGRAPH 3. HE AGREES.\n" + last) == [1, 2, 4])
        // Two of them: neither.
        #expect(numbers(first + "2. LAMPS. 3. LADDERS. 3. BUCKETS.\n" + last) == [1, 2, 4])
    }

    @Test func aMarkingThatBeginsIsAHeading() {
        let read = Document(parsing: Source(Array("1. THE LAMPS ARE LIT.\nBEGIN CONFIDENTIAL.\n2. COMMENT: THE KEEPER IS TIRED.\nHALE\n".utf8)))
        #expect(read.blocks == ["prose THE LAMPS ARE LIT.", "heading BEGIN CONFIDENTIAL.", "prose COMMENT: THE KEEPER IS TIRED."])
    }

    @Test func thePageMarkOfAPostOfTwoWordsIsTakenOut() {
        let read = Document(
            parsing: Source(Array("1. THE LAMPS OF THE\n\nPAGE 02\nPORT L 00500 101205Z\nMOLE ARE LIT.\nHALE\n".utf8)))
        #expect(read.paragraphs == ["1 THE LAMPS OF THE MOLE ARE LIT."])
    }
}
