/**
 * Whether alt text only says that there's an image, in one of the languages that blogs are written in: `image 2`,
 * `alt`, `Bildschirmfoto`, `capture d’écran`, or an editor's placeholder.
 */
export function isEmptyAlt(alt: string): boolean {
  // Most alt texts are longer than any of these words with a number or an ellipsis.
  if (alt.length > LONGEST) return false;
  const words = alt
    .normalize('NFC')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]*\d*[\s\p{P}]*$/gu, '');
  return EMPTY.has(words.replace(ARTICLE, ''));
}

const LONGEST = 60;

const ARTICLE =
  /^(?:(?:an?|the|this|my|der|die|das|ein|eine|dieses|le|la|une?|el|una|o|um|uma|il|lo|de|het|een)\s|l')/;

/** By language, without articles, numbers and punctuation. */
const EMPTY: ReadonlySet<string> = new Set([
  // All at once, because the language of an alt text isn't known.
  ...list(
    'alt, alt text, alt tag, img, image, photo, foto, pic, screenshot, untitled, todo, tbd, placeholder',
  ),
  // English
  ...list(
    'picture, photograph, graphic, figure, screen shot, screen capture, screengrab, screencap, alternative text, alt txt',
    'alternate text, alttext, text, caption, description, image alt, image alt text, image description, image title',
    'image caption, alt text here, alt goes here, alt text goes here, your alt text, insert alt text, insert alt text here',
    'add alt text, add alt text here, image alt text here, enter image description here, image here, some image, image name',
    'cover image, cover, banner, banner image, thumbnail, featured image, hero image, header image, alternate, picture alt',
  ),
  // German
  ...list(
    'bild, bildschirmfoto, bildschirmaufnahme, grafik, abbildung, alternativtext, alternativer text, alt text hier',
    'bildbeschreibung, beschreibung, titelbild, ohne titel, unbenannt, bildtext, bild beschreibung, fotografie',
  ),
  // French
  ...list(
    "capture d'écran, capture, texte alternatif, texte alt, description de l'image, description, sans titre, légende, illustration",
    "image de couverture, copie d'écran, image sans titre",
  ),
  // Spanish, Portuguese, Italian
  ...list(
    'imagen, captura de pantalla, captura, texto alternativo, texto alt, descripción, descripción de la imagen, fotografía, sin título, pantallazo, portada',
    'imagem, captura de tela, captura de ecrã, print, descrição, descrição da imagem, fotografia, sem título, capa',
    "immagine, schermata, testo alternativo, testo alt, descrizione, descrizione dell'immagine, senza titolo, figura, copertina",
  ),
  // Dutch, Swedish, Norwegian, Danish, Finnish
  ...list(
    'afbeelding, plaatje, schermafbeelding, schermafdruk, alternatieve tekst, alt tekst, beschrijving, naamloos',
    'skärmbild, skärmdump, alternativtext, alternativ text, bilde, skjermbilde, skjermdump, alternativ tekst, billede, skærmbillede',
    'kuva, kuvakaappaus, vaihtoehtoinen teksti, kuvateksti',
  ),
  // Polish, Czech, Slovak, Hungarian, Romanian
  ...list(
    'obraz, obrazek, zdjęcie, zrzut ekranu, tekst alternatywny, opis, opis obrazka, grafika',
    'obrázek, obrázok, snímek obrazovky, snímka obrazovky, fotka, fotografie, alternativní text, alternatívny text, popis',
    'kép, képernyőkép, fotó, fénykép, helyettesítő szöveg, imagine, captură de ecran, poză, text alternativ',
  ),
  // Russian, Ukrainian, Greek, Turkish
  ...list(
    'изображение, картинка, фото, фотография, рисунок, скриншот, снимок экрана, альтернативный текст, описание, описание изображения, без названия',
    'зображення, малюнок, світлина, знімок екрана, альтернативний текст, опис',
    'εικόνα, φωτογραφία, στιγμιότυπο οθόνης, εναλλακτικό κείμενο',
    'resim, görsel, fotoğraf, görüntü, ekran görüntüsü, alternatif metin, alt metin, açıklama',
  ),
  // Chinese, Japanese, Korean
  ...list(
    '图片, 图像, 照片, 截图, 截屏, 屏幕截图, 图, 配图, 替代文本, 替代文字, 图片描述, 图片说明, 图片标题, 图片名称, 描述, 在这里插入图片描述, 输入图片说明, 封面',
    '圖片, 圖像, 截圖, 螢幕截圖, 擷圖, 圖, 替代文字, 圖片描述, 圖片說明, 在這裡插入圖片描述',
    '画像, 写真, 図, イメージ, スクリーンショット, スクショ, 代替テキスト, 説明, 画像の説明, 代替文',
    '이미지, 사진, 그림, 스크린샷, 캡처, 캡쳐, 화면 캡처, 대체 텍스트, 대체텍스트, 설명, 이미지 설명',
  ),
  // Vietnamese, Indonesian, Thai, Hindi, Arabic, Persian, Hebrew
  ...list(
    'hình ảnh, hình, ảnh, ảnh chụp màn hình, văn bản thay thế, mô tả, gambar, tangkapan layar, teks alternatif, deskripsi',
    'รูปภาพ, ภาพ, ภาพหน้าจอ, चित्र, छवि, तस्वीर, स्क्रीनशॉट',
    'صورة, لقطة شاشة, نص بديل, تصویر, عکس, اسکرین شات, متن جایگزین, תמונה, צילום מסך, טקסט חלופי',
  ),
]);

function list(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(', ').map((word) => word.normalize('NFC')));
}
