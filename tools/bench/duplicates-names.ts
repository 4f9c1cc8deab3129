/** How people of a region are called. Lists have the commoner names first. */
export interface Naming {
  readonly women: readonly string[];
  readonly men: readonly string[];
  /** Second and third words. */
  readonly womensMore: readonly string[];
  readonly mensMore: readonly string[];
  /** How many of a hundred have one word, how many two; the rest three. */
  readonly oneWord: number;
  readonly twoWords: number;
  /** How many of a hundred have an Arabic first word (Muhammad, Siti …) before another. */
  readonly devout: number;
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names of old Java are put together: Su-par-man, Har-yan-to, Tar-in-em; hence many that differ in a letter or two. */
const put = (begin: string, middle: string, end: string): readonly string[] =>
  list(begin).flatMap((first) =>
    list(middle).flatMap((second) => list(end).map((last) => first + second + last)),
  );
const OLD_MEN = put('Su Har Mul War Kar Pur Dar Sar', 'yan jan man wan mi ji tar di', 'to no di o');
const OLD_WOMEN = put('Su Tar Kar War Mar Ru Kas Sar', 'mi ti ni ki si ri', 'yem ni ati yah nah rah');

const LOMBOK_WOMEN = put('Sa Mu Ma Ra Nu Ju Ha', 'h li ri ni s', 'nah ni ti yah rah');
const LOMBOK_MEN = put('Sa Mu Ma Ra Nu Ju Ha', 'h li ri ni s', 'run din man rip di');

const ISLAMIC_WOMEN =
  list(`Aminah Fatimah Aisyah Khotimah Maryam Rohmah Zubaidah Julaiha Halimah Maesaroh Munawaroh
  Nurjanah Mutmainah Khoiriyah Zulaikha Saodah Hamidah Solikhah Mahmudah Romlah Uswatun Zahro Asiyah Latifah
  Badriyah Jamilah Masruroh Qomariyah Sofiyah Umi Rukayah Saidah`);
const ISLAMIC_MEN =
  list(`Yusuf Fauzi Ridwan Rizki Hasan Ali Ibrahim Syarif Zainal Arifin Taufik Ikhsan Iqbal Rohman
  Husni Anwar Faisal Salim Hamzah Mustofa Ismail Khoirul Anas Zaenudin Saiful Bahri Syamsul Maulana Hanafi Mukhlis
  Jalal Wahid Ghofur Rosyid`);

export const JAVA: Naming = {
  women: [
    ...list(`Sumiati Sulastri Siti Sri Sunarti Suryani Nurhayati Dewi Wahyuni Rini Yuliana Ratna Endang Dwi Tri Eka
      Indah Rina Lilis Wiwik Puji Umi Ani Titik Retno Lestari Sundari Mujiati Kustini Parti Rohani Ernawati Novi Fitri
      Anik Susi Winarti Yuni Tutik Haryati Nanik Lina Lini Ana Nina Nita Vivi Evi Feri Yeti Jumiati Djuwariyah`),
    ...OLD_WOMEN,
  ],
  men: [
    ...list(`Slamet Sutrisno Agus Budi Eko Joko Bambang Mulyadi Supriyadi Suparman Heri Wahyu Dwi Tri Andi Rudi
      Sugeng Hadi Edi Yudi Arif Dedi Hendra Imam Wawan Teguh Ari Didik Rohmat Suyatno Sumarno Nur Fajar Bayu Dimas Rizal
      Soleh Kasmin Tukiman Djumadi Andri Anto Doni Deni Yanto Parjo Ngatiman`),
    ...OLD_MEN,
  ],
  womensMore:
    list(`Wati Lestari Rahayu Ningsih Astuti Wahyuni Handayani Puspitasari Anggraini Utami Fitriani Safitri
    Oktaviani Susanti Yulianti Kusuma Rahmawati Indriani Pratiwi Permatasari Setyowati Purwanti Mulyani Sari Maharani
    Widyastuti Hartati Sulistyowati Khasanah Nurjanah Kurniasih Ekawati Damayanti Hidayah Puspita`),
  mensMore:
    list(`Santoso Susanto Setiawan Wahyudi Hidayat Kurniawan Saputra Prasetyo Nugroho Wibowo Hartono Purnomo
    Riyanto Utomo Cahyono Widodo Haryanto Irawan Prayitno Suprapto Firmansyah Pratama Raharjo Yulianto Efendi Hermawan
    Supriyanto Budiman Wijaya Mustakim Winarno Sutopo`),
  oneWord: 38,
  twoWords: 47,
  devout: 22,
};

export const INDRAMAYU: Naming = {
  women: [
    ...list(`Casinih Warsinih Daryati Wartini Tati Neneng Iis Euis Cucu Enung Yayah Rokayah Kartini Taryuni Carini
      Rasmini Juju Nani Ida Dede Ade Eti Imas Lilis Nunung Yati Tarsini Karsih Turinih Wasniti Kusniah Dasiah Wiwi Rita
      Yuyun Aan Ratnasari Siti Sri Nur`),
    ...OLD_WOMEN,
  ],
  men: [
    ...list(`Asep Ujang Dede Endang Carsono Tarsono Wasta Karta Warta Sanusi Kadi Rasdi Casmadi Durahman Taryono
      Dadang Cecep Agus Jajang Yayan Tatang Iwan Kusnadi Karsa Wardi Sukarta Tarmidi Caskim Rohadi Nurhadi`),
    ...OLD_MEN,
  ],
  womensMore:
    list(`Rohaeti Nurhayati Sumiati Suryati Komalasari Kurniasih Rosmiati Hayati Hasanah Yulianti Mulyati
    Wulandari Nuraeni Rostiana Apriliani Fadilah Solihat Kartika Susilawati Fitriyah`),
  mensMore:
    list(`Hidayat Suhendar Sopandi Supriatna Kurnia Nugraha Ramdani Permana Setiawan Mulyana Gunawan Rahmat
    Saepudin Wijaya Firdaus Iskandar Kusuma Maulana Sobari`),
  oneWord: 42,
  twoWords: 46,
  devout: 22,
};

export const LOMBOK: Naming = {
  women: [
    ...list(`Nurhayati Sahnim Sumarni Jumenah Rohani Muliani Zohriah Saknah Baiq Raehanun Hurniati Mariani Nurhasanah
    Rahmah Sunarti Sri Masnah Marniati Halimah Jannatin Suhaini Husniati Inaq Kartini Sakinah Hayati Murniati Aminah
    Sumiati Aini Nurul Hikmah Fitri Juhairiah Mustiani Erni Nikmah Sarinah Zaenab Rusniah Muniah Fatmawati Sanimah
    Samsiah Haerani Mahyuni Rukiah Sapinah Wirnah`),
    ...LOMBOK_WOMEN,
  ],
  men: [
    ...list(`Sahrun Mahsun Jumahir Lalu Muhsin Zulkarnaen Amrullah Sapardi Mahrip Saharudin Sudirman Suhardi Amaq Rusdi
    Hamdani Ramli Junaidi Makmun Mustiadi Zaenudin Sapii Murdi Jumrah Mahyudin Haerudin Sahdan Marzuki Kamarudin
    Nasrudin Sukirman Arifin Hadi Muliadi Rumenah Burhanudin Fathurrahman Samsul Nurdin Sabri Hilman Azhar Wiredana`),
    ...LOMBOK_MEN,
  ],
  womensMore:
    list(`Hidayati Wahyuni Astuti Mulyani Hartini Apriani Handayani Aini Hasanah Fitriani Sulastri Jannah
    Rahmawati Laili Suryani Haeriah Yuliana`),
  mensMore:
    list(`Hadi Wijaya Hidayat Kurniawan Saputra Rahman Efendi Akbar Irawan Jayadi Wirawan Mahendra Satriawan
    Hamdi Apriadi Suryadi`),
  oneWord: 46,
  twoWords: 42,
  devout: 24,
};

export const FLORES: Naming = {
  women:
    list(`Maria Fransiska Theresia Yohana Agnes Katarina Bernadeta Kornelia Elisabeth Margareta Yosefina Paulina
    Veronika Yuliana Kristina Anastasia Monika Magdalena Agustina Petronela Rosalia Lusia Regina Martha Emilia Blandina`),
  men: list(`Yohanes Yosef Petrus Fransiskus Paulus Antonius Laurensius Wilhelmus Kwirinus Stefanus Benediktus Markus
    Mikael Gabriel Dominikus Aloysius Bernardus Simon Andreas Thomas Ignasius Hendrikus Blasius Rafael Lukas Kanisius`),
  womensMore:
    list(`Goreti Peni Barek Tuto Kewa Ose Lipat Bota Wuwur Lejap Tukan Koten Hurek Langoday Purab Nogo Dai
    Ina Kidi Prada Making Wutun Beni Letek Uba Kolin`),
  mensMore:
    list(`Wuwur Lejap Tukan Koten Hurek Langoday Purab Boli Kopong Laba Suban Lewo Ola Beda Pati Demon Raya
    Making Wutun Sili Kia Igo Lamak Bala Ama Nuba`),
  oneWord: 6,
  twoWords: 46,
  devout: 0,
};

export const DEVOUT = {
  P: { first: list('Siti Nur Siti Sri Umi'), second: ISLAMIC_WOMEN },
  L: { first: list('Muhammad Abdul Ahmad Muhammad Nur'), second: ISLAMIC_MEN },
} as const;

/** Names that parents give to twins because they sound alike. */
export const RHYMES: readonly (readonly [string, string])[] = [
  ['Rina', 'Rini'],
  ['Lina', 'Lini'],
  ['Hasan', 'Husen'],
  ['Andi', 'Anto'],
  ['Yana', 'Yani'],
  ['Nina', 'Nita'],
  ['Deni', 'Doni'],
  ['Fauzan', 'Fauzi'],
  ['Eka', 'Eki'],
  ['Ratna', 'Ratni'],
];

/** How clerks shorten a word. */
export const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  Muhammad: list('Moh. Muh. M. Mohammad Mohamad Muhamad Mochamad Moch. Mhd. Md. M'),
  Ahmad: list('Achmad Akhmad Ach. A.'),
  Abdul: list('Abd. Abd Abdoel A.'),
  Siti: list('St. S. Sitti Sity St'),
  Nur: list('N. Noer Nor'),
  Sri: list('S. Sry'),
  Maria: list('M. Mr.'),
  Fransiska: list('Frans. F. Siska'),
  Fransiskus: list('Frans F.'),
  Yohanes: list('Yoh. Y. Johanes'),
};

/** How the same sound is spelt by another clerk, in another year, or by ear. Applied where it fits. */
export const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/i$/, 'y'],
  [/y$/, 'i'],
  [/i$/, 'ie'],
  [/u/, 'oe'],
  [/j/i, 'dj'],
  [/y(?=[aou])/i, 'j'],
  [/^C/, 'Tj'],
  [/f/i, 'p'],
  [/v/i, 'f'],
  [/z/i, 'j'],
  [/z/i, 's'],
  [/ai/, 'ae'],
  [/ah$/, 'a'],
  [/ati$/, 'atik'],
  [/kh/i, 'h'],
  [/kh/i, 'ch'],
  [/h/, 'kh'],
  [/sy/i, 's'],
  [/d(?=i)/, 'dh'],
  [/t(?=i)/, 'th'],
  [/o/, 'a'],
  [/iy/, 'i'],
  [/i(?=a)/, 'iy'],
  [/q/i, 'k'],
  [/r(?=i)/, 'rr'],
  [/n(?=i)/, 'nn'],
  [/h(?=[aiueo])/, ''],
];

/** Beside a key lie those that are hit instead of it. */
export const NEIGHBOURING_KEYS: Readonly<Record<string, string>> = {
  a: 'sqz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  w: 'qe',
  y: 'tu',
};
