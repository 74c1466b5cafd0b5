//! The compound file that a workbook before 2007 stands in: sectors in chains, like a disk.
//!
//! The library for workbooks follows these chains wherever they lead, in a damaged file round and
//! round. So the workbook is taken out here, where every chain is known to end, and handed on in a
//! new container. What the workbook says is not known here.

/// Bytes of the header.
const HEADER: usize = 512;
/// The link after the last sector of a chain.
const END: u32 = 0xffff_fffe;
/// Links from here on are no sectors.
const NO_SECTOR: u32 = 0xffff_fffa;
/// Streams shorter than this stand in small sectors.
const SMALL_STREAM: u64 = 4096;
/// Bytes of a small sector.
const SMALL: usize = 64;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

const CUT_SHORT: &str = "文件不完整";
const ENDLESS: &str = "扇区的链没有尽头";
const NOWHERE: &str = "扇区的链指到文件以外";
const NO_WORKBOOK: &str = "没有工作簿";

/// Takes the workbook out.
///
/// # Errors
/// What is wrong with the container, in a few words.
pub(crate) fn workbook(bytes: &[u8]) -> Result<Vec<u8>, &'static str> {
    let size = match u16_at(bytes, 30) {
        Some(12) => 4096,
        _ => 512,
    };
    let word = |at| u32_at(bytes, at).ok_or(CUT_SHORT);
    let mut sectors = Sectors {
        bytes: bytes.get(size..).ok_or(CUT_SHORT)?,
        size,
        links: Vec::new(),
    };
    sectors.links = sectors.all_links(bytes.get(76..HEADER).ok_or(CUT_SHORT)?, word(68)?)?;
    let directory = sectors.chain(word(48)?, u64::MAX)?;
    let stream = find(&directory, "Workbook").or_else(|| find(&directory, "Book"));
    let stream = stream.ok_or(NO_WORKBOOK)?;
    if stream.length >= SMALL_STREAM {
        return sectors.stream(&stream);
    }
    let root = Entry::of(&directory).ok_or(CUT_SHORT)?;
    let small = Sectors {
        bytes: &sectors.stream(&root)?,
        size: SMALL,
        links: words(&sectors.chain(word(60)?, u64::MAX)?).collect(),
    };
    small.stream(&stream)
}

/// Sectors one after the other, and for each the one that follows it in its chain.
struct Sectors<'b> {
    bytes: &'b [u8],
    size: usize,
    links: Vec<u32>,
}

impl Sectors<'_> {
    fn count(&self) -> usize {
        self.bytes.len().div_ceil(self.size)
    }

    /// A sector; the last one of a file may be cut short.
    fn get(&self, sector: u32) -> Result<&[u8], &'static str> {
        let start = sector as usize * self.size;
        let end = (start + self.size).min(self.bytes.len());
        let bytes = self.bytes.get(start..end);
        bytes.filter(|bytes| !bytes.is_empty()).ok_or(NOWHERE)
    }

    /// The links of all sectors: they stand in sectors too, listed in the header and in a chain.
    fn all_links(&self, listed: &[u8], first: u32) -> Result<Vec<u32>, &'static str> {
        let mut lists: Vec<u32> = words(listed).collect();
        let mut next = first;
        for _ in 0..=self.count() {
            if next >= NO_SECTOR {
                break;
            }
            lists.extend(words(self.get(next)?));
            next = lists.pop().unwrap_or(END);
        }
        lists.retain(|sector| *sector < NO_SECTOR);
        if next < NO_SECTOR || lists.len() > self.count() {
            return Err(ENDLESS);
        }
        let mut links = Vec::new();
        for sector in lists {
            links.extend(words(self.get(sector)?));
        }
        Ok(links)
    }

    /// The bytes of an entry, all of them.
    fn stream(&self, entry: &Entry) -> Result<Vec<u8>, &'static str> {
        let bytes = self.chain(entry.first, entry.length)?;
        match bytes.len() as u64 == entry.length {
            true => Ok(bytes),
            false => Err(CUT_SHORT),
        }
    }

    /// The bytes of a chain of sectors, of which as many count as its length says.
    fn chain(&self, first: u32, length: u64) -> Result<Vec<u8>, &'static str> {
        let mut bytes = Vec::new();
        let mut next = first;
        for _ in 0..=self.count() {
            if next == END || bytes.len() as u64 >= length {
                bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
                return Ok(bytes);
            }
            bytes.extend_from_slice(self.get(next)?);
            next = *self.links.get(next as usize).ok_or(NOWHERE)?;
        }
        Err(ENDLESS)
    }
}

/// An entry of the directory.
struct Entry {
    first: u32,
    length: u64,
}

impl Entry {
    fn of(bytes: &[u8]) -> Option<Self> {
        Some(Self {
            first: u32_at(bytes, 116)?,
            length: u64::from(u32_at(bytes, 120)?),
        })
    }
}

fn find(directory: &[u8], name: &str) -> Option<Entry> {
    let is_named = |entry: &&[u8]| {
        let letters = entry.chunks(2).map_while(|letter| u16_at(letter, 0));
        let letters = char::decode_utf16(letters.take_while(|letter| *letter != 0).take(32));
        let own: String = letters.filter_map(Result::ok).collect();
        own.eq_ignore_ascii_case(name)
    };
    directory.chunks(ENTRY).find(is_named).and_then(Entry::of)
}

/// Bytes of a sector of the new container, and how many links one holds.
const SECTOR: usize = 4096;
const LINKS: usize = SECTOR / 4;
/// Sectors with links that the header alone can list.
const LISTED: usize = 109;

/// Puts a workbook into a container of its own: the workbook, the directory, the links. None when
/// it is longer than some 450 MB.
pub(crate) fn wrap(workbook: &[u8]) -> Option<Vec<u8>> {
    let data = workbook.len().max(SECTOR).div_ceil(SECTOR);
    let links = (data + 1).div_ceil(LINKS - 1);
    if links > LISTED {
        return None;
    }
    let (data, links) = (data as u32, links as u32);
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(24, 0);
    for half in [0x3e_u16, 4, 0xfffe, 12, 6] {
        file.extend(half.to_le_bytes());
    }
    file.resize(44, 0);
    for word in [links, data, 0, SMALL_STREAM as u32, END, 0, END, 0] {
        file.extend(word.to_le_bytes());
    }
    for sector in data + 1..=data + links {
        file.extend(sector.to_le_bytes());
    }
    file.resize(HEADER, 0xff);
    file.resize(SECTOR, 0);
    file.extend_from_slice(workbook);
    file.resize(SECTOR * (1 + data as usize), 0);
    let length = workbook.len().max(SECTOR) as u64;
    file.extend(entry("Root Entry", 0));
    file.extend(entry("Workbook", length));
    file.resize(SECTOR * (2 + data as usize), 0);
    let chain = (1..data).chain([END, END]);
    let own = std::iter::repeat_n(0xffff_fffd_u32, links as usize);
    for link in chain.chain(own) {
        file.extend(link.to_le_bytes());
    }
    file.resize(SECTOR * (2 + (data + links) as usize), 0xff);
    Some(file)
}

fn entry(name: &str, length: u64) -> Vec<u8> {
    let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.resize(120, 0);
    bytes.extend(length.to_le_bytes());
    bytes
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).filter_map(|word| u32_at(word, 0))
}

/// Four bytes as a number, the lowest first.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let word = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*word))
}

/// Two bytes as a number, the lower first.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let half = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*half))
}
